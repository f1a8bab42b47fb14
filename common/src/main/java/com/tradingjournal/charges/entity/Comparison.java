package com.tradingjournal.charges.entity;

import com.tradingjournal.charges.entity.Segment.Market;
import com.tradingjournal.charges.entity.Statement.Extent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a broker says he charged, beside what the table says; both of the same days, market and extent.
 *
 * @param place where it stands among the others
 * @param stated null where nobody states all of it
 * @param computed of all fills, as if none were stated; null without a profile, and where one of them cannot be computed
 * @param planKnown whether the broker's plan is known for all of it: without, brokerage and its GST are not in {@code computed}
 * @param depository what the depository takes besides, which no contract note has; null where it is not known
 */
public record Comparison(
        Place place,
        @Nullable Charges stated,
        @Nullable Charges computed,
        boolean planKnown,
        @Nullable BigDecimal depository) {

    /**
     * A day, or a period that a broker states charges for.
     *
     * @param id with the days, what it is known by: the account for a day, the import for what a broker states
     * @param market of which it is; null for all
     */
    public record Place(
            LocalDate from, LocalDate through, @Nullable Market market, Extent extent, UUID id) {

        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(through);
        }
    }

    /**
     * Of the parts, or of their total.
     *
     * @param stated null where the broker states the sum without this part
     * @param computed null where it is not known, or not whole
     * @param difference stated less computed; null where one of them is
     */
    public record Part(
            @Nullable BigDecimal stated,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal difference) {

        private static Part of(@Nullable BigDecimal stated, @Nullable BigDecimal computed) {
            return new Part(stated, computed, stated == null || computed == null ? null : stated.subtract(computed));
        }
    }

    public Part total() {
        return Part.of(amount(stated, Charges::total), planned(Charges::total));
    }

    public Part brokerage() {
        return Part.of(amount(stated, Charges::brokerage), planned(Charges::brokerage));
    }

    public Part exchange() {
        return Part.of(divided(Charges::exchange), amount(computed, Charges::exchange));
    }

    /** GST is of the brokerage too. */
    public Part tax() {
        return Part.of(divided(Charges::tax), planned(Charges::tax));
    }

    public Part stamp() {
        return Part.of(divided(Charges::stamp), amount(computed, Charges::stamp));
    }

    public Part other() {
        return Part.of(divided(Charges::other), amount(computed, Charges::other));
    }

    private @Nullable BigDecimal planned(Function<Charges, BigDecimal> amount) {
        return planKnown ? amount(computed, amount) : null;
    }

    /** Of a sum and the brokerage alone nobody knows what the rest was. */
    private @Nullable BigDecimal divided(Function<Charges, BigDecimal> amount) {
        return place.extent == Extent.UNDIVIDED ? null : amount(stated, amount);
    }

    private static @Nullable BigDecimal amount(@Nullable Charges charges, Function<Charges, BigDecimal> amount) {
        return charges == null ? null : amount.apply(charges);
    }
}
