package com.tradingjournal.charges.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a broker says he charged, beside what the table says; both of contract notes only.
 *
 * @param id with the days, what it is known by: the account for a day, the import for a period
 * @param stated null where nobody states all of it
 * @param computed of all fills, as if none were stated; null without a profile, and where one of them cannot be computed
 * @param planKnown whether the broker's plan is known for all of it: without, brokerage and its GST are not in {@code computed}
 * @param depository what the depository takes besides, which no contract note has; null where it is not known
 */
public record Comparison(
        LocalDate from,
        LocalDate through,
        UUID id,
        @Nullable Charges stated,
        @Nullable Charges computed,
        boolean planKnown,
        @Nullable BigDecimal depository) {

    /**
     * Of the parts, or of their total.
     *
     * @param computed null where it is not known, or not whole
     * @param difference stated less computed; null where one of them is
     */
    public record Part(
            @Nullable BigDecimal stated,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal difference) {}

    public Part total() {
        return part(Charges::total, planKnown);
    }

    public Part brokerage() {
        return part(Charges::brokerage, planKnown);
    }

    public Part exchange() {
        return part(Charges::exchange, true);
    }

    /** GST is of the brokerage too. */
    public Part tax() {
        return part(Charges::tax, planKnown);
    }

    public Part stamp() {
        return part(Charges::stamp, true);
    }

    public Part other() {
        return part(Charges::other, true);
    }

    private Part part(Function<Charges, BigDecimal> amount, boolean known) {
        BigDecimal said = stated == null ? null : amount.apply(stated);
        BigDecimal due = computed == null || !known ? null : amount.apply(computed);
        return new Part(said, due, said == null || due == null ? null : said.subtract(due));
    }
}
