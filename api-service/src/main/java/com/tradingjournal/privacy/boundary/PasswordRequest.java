package com.tradingjournal.privacy.boundary;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One's own password once more; null for whoever has none and has just signed in. */
public record PasswordRequest(@Size(max = 1_000) @Nullable String password) {}
