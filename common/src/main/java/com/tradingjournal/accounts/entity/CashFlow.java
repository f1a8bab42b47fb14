package com.tradingjournal.accounts.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money put into an account or taken out.
 *
 * @param date local date of the workspace's zone
 * @param amount in the account's currency; negative is a withdrawal
 */
public record CashFlow(
        UUID id,
        UUID accountId,
        LocalDate date,
        BigDecimal amount,
        @Nullable String note,
        Instant createdAt) {}
