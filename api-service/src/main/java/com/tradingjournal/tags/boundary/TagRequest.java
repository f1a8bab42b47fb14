package com.tradingjournal.tags.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A tag as a client names it. */
public record TagRequest(@NotBlank @Size(max = 50) String name) {}
