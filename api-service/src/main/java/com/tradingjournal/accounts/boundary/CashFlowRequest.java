package com.tradingjournal.accounts.boundary;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money in or, negative, out. */
public record CashFlowRequest(
        @NotNull LocalDate date,
        @NotNull @Digits(integer = 10, fraction = 8) BigDecimal amount,
        @Nullable @Size(max = 1_000) String note) {}
