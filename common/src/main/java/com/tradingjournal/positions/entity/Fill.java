package com.tradingjournal.positions.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * One execution: a fact from a file or a person.
 *
 * @param multiplier units per contract
 * @param sequence order among the fills of one instant, as the file or the person gave it
 * @param day trading day in the account's zone
 * @param symbol what nets within a day under {@link LotMethod#INDIAN_EQUITY}; exchanges may name one instrument differently
 */
public record Fill(
        UUID id,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal multiplier,
        BigDecimal fees,
        Instant executedAt,
        long sequence,
        LocalDate day,
        String symbol,
        Effect effect) {

    /** What the file says the fill does to a position: short sales and sales to close are marked by some brokers. */
    public enum Effect {
        UNMARKED,
        OPEN,
        CLOSE
    }

    /** The order in which fills happened. */
    public static final Comparator<Fill> IN_TIME = Comparator.comparing(Fill::executedAt)
            .thenComparingLong(Fill::sequence)
            .thenComparing(Fill::id);

    public Fill {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("A fill's quantity is positive, not " + quantity);
        }
        if (multiplier.signum() <= 0) {
            throw new IllegalArgumentException("A fill's multiplier is positive, not " + multiplier);
        }
    }

    /** The money that changed hands, fees apart; exact. */
    public BigDecimal value() {
        return quantity.multiply(price).multiply(multiplier);
    }
}
