package com.tradingjournal.brokerfiles.control.mapping;

import java.math.BigDecimal;

/** What amounts a journal keeps: to eight decimals, up to ninety billions. */
final class Amounts {

    private static final int PLACES = 8;
    private static final BigDecimal MOST = new BigDecimal("90000000000");

    private Amounts() {}

    /** Asked of the exponent first: 1E999999999 is not to be written out. */
    static boolean isBeyond(BigDecimal value) {
        return (long) value.precision() - value.scale() > MOST.precision()
                || value.abs().compareTo(MOST) > 0;
    }

    static boolean isTooFine(BigDecimal value) {
        return value.stripTrailingZeros().scale() > PLACES;
    }

    /** Without trailing zeros, and never in exponent form. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
