package com.tradingjournal.metrics.entity;

import static java.math.RoundingMode.HALF_EVEN;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;

/** A figure, or the reason it is undefined. */
public sealed interface Figure {

    int PLACES = 12;
    MathContext PRECISION = MathContext.DECIMAL128;

    record Known(BigDecimal value) implements Figure {
        public Known {
            value = plain(value);
        }
    }

    record Undefined(Reason reason) implements Figure {}

    /** Money that is a sum: exact. */
    static Figure exact(BigDecimal value) {
        return new Known(value);
    }

    /** Money or seconds that are a mean. */
    static Figure mean(BigDecimal sum, long n) {
        return new Known(sum.divide(BigDecimal.valueOf(n), PLACES, HALF_EVEN));
    }

    static Figure ratio(BigDecimal numerator, BigDecimal denominator) {
        return rounded(numerator.divide(denominator, PRECISION));
    }

    static Figure rounded(BigDecimal value) {
        return new Known(value.setScale(PLACES, HALF_UP));
    }

    static Figure undefined(Reason reason) {
        return new Undefined(reason);
    }

    /** The figure where the condition holds, otherwise the reason. */
    static Figure when(boolean defined, Reason otherwise, Supplier<Figure> figure) {
        return defined ? figure.get() : undefined(otherwise);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
