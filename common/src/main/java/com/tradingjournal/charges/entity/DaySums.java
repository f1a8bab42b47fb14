package com.tradingjournal.charges.entity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What all fills of a day, or of several, come to. A sum is of all of them or it is null: a part would pass for the whole.
 *
 * @param stated by the fills themselves; null where one of them states nothing
 * @param computed null without a profile, and where one of them cannot be computed
 * @param planKnown whether the broker's plan says what he takes for each of them: without, brokerage and its GST are missing
 * @param depository null where {@code computed} is
 */
public record DaySums(
        @Nullable Charges stated,
        @Nullable Charges computed,
        boolean planKnown,
        @Nullable BigDecimal depository) {

    /** Of days without fills, in an account whose charges are computed. */
    public static final DaySums NO_FILLS = new DaySums(Charges.NONE, Charges.NONE, true, BigDecimal.ZERO);

    public DaySums plus(DaySums more) {
        return new DaySums(
                stated == null || more.stated == null ? null : stated.plus(more.stated),
                computed == null || more.computed == null ? null : computed.plus(more.computed),
                planKnown && more.planKnown,
                depository == null || more.depository == null ? null : depository.add(more.depository));
    }

    /** The same with the depository's part among what is computed, for a broker who states both together. */
    public DaySums withDepository() {
        return new DaySums(
                stated,
                computed == null || depository == null ? null : computed.plus(Charges.other(depository)),
                planKnown,
                BigDecimal.ZERO);
    }
}
