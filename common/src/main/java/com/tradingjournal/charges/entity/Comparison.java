package com.tradingjournal.charges.entity;

import com.tradingjournal.charges.entity.Segment.Market;
import com.tradingjournal.charges.entity.Statement.Extent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a broker says he charged, beside what the table says; both of the same days, market and extent.
 *
 * @param place where it stands among the others
 * @param stated null where nobody states all of it
 * @param computed of all fills, as if none were stated; null without a profile, and where a rate is not known
 * @param depository what the depository takes besides, which no contract note has
 */
public record Comparison(
        Place place, @Nullable Charges stated, @Nullable Charges computed, BigDecimal depository) {

    /**
     * A day, or a period that a broker states charges for.
     *
     * @param id with the days, what it is known by: the account for a day, the import for what a broker states
     * @param market of which it is; null for all
     */
    public record Place(
            LocalDate from, LocalDate through, @Nullable Market market, Extent extent, UUID id) {}

    /** Stated less computed; null where one of them is not known. */
    public @Nullable Charges difference() {
        return stated == null || computed == null ? null : stated.minus(computed);
    }

    /** The same of an account without a profile. */
    public Comparison uncomputed() {
        return new Comparison(place, stated, null, BigDecimal.ZERO);
    }

    /** Whether the parts of what is stated are known beside its sum and the brokerage. */
    public boolean isDivided() {
        return place.extent != Extent.UNDIVIDED;
    }
}
