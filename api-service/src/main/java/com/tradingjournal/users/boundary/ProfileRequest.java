package com.tradingjournal.users.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The e-mail is not among them: it changes by proving the new one. */
public record ProfileRequest(
        @NotNull @NotBlank @Size(max = 100) String name) {}
