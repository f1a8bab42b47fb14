package com.tradingjournal.charges.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a broker says he charged, beside what the table says; both of contract notes only.
 *
 * @param id with the days, what it is known by: the account for a day, the import for a period
 * @param stated null where nobody states all of it
 * @param computed of all fills, as if none were stated; null without a profile, and where a rate is not known
 * @param depository what the depository takes besides, which no contract note has
 */
public record Comparison(
        LocalDate from,
        LocalDate through,
        UUID id,
        @Nullable Charges stated,
        @Nullable Charges computed,
        BigDecimal depository) {

    /** Stated less computed; null where one of them is not known. */
    public @Nullable Charges difference() {
        return stated == null || computed == null ? null : stated.minus(computed);
    }
}
