package com.tradingjournal.devservices.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Something the demo trader trades, with a price for every day that wanders without a history to keep.
 *
 * @param swing how far the price wanders from its base, as a fraction
 * @param lot the smallest number of units
 */
record Instrument(String symbol, String exchange, double base, double swing, int lot) {

    private static final BigDecimal TICK = new BigDecimal("0.05");

    /** @param move of this moment against the day's level, as a fraction */
    BigDecimal price(LocalDate day, double move) {
        double wave = Math.sin(day.toEpochDay() / 29.0 + base) + 0.5 * Math.sin(day.toEpochDay() / 7.3 + swing * 100);
        double price = base * (1 + swing * wave) * (1 + move);
        return BigDecimal.valueOf(price).divide(TICK, 0, RoundingMode.HALF_EVEN).multiply(TICK);
    }
}
