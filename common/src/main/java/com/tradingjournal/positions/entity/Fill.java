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
        Nature nature) {

    /** What the file says the fill does to a position: short sales and sales to close are marked by some brokers. */
    public enum Effect {
        UNMARKED,
        OPEN,
        CLOSE
    }

    /** Why it came about. Only a split is no purchase and no sale: it changes how many units are held, not what they cost. */
    public enum Event {
        TRADE,
        EXPIRY,
        ASSIGNMENT,
        EXERCISE,
        SPLIT
    }

    /** How well its instant is known. */
    public enum Timing {
        EXACT,
        /** Midnight of its day in the account's zone. */
        DATE_ONLY,
        /** Of the opening of a round trip whose file tells only its close: the instant is that of the close. */
        UNKNOWN
    }

    /** What a fill is besides a purchase or a sale at an instant. */
    public record Nature(Effect effect, Event event, Timing timing) {

        public static final Nature PLAIN = new Nature(Effect.UNMARKED, Event.TRADE, Timing.EXACT);
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

    Effect effect() {
        return nature.effect();
    }

    boolean isSplit() {
        return nature.event() == Event.SPLIT;
    }

    /** Expired, assigned and exercised options end whatever was held: files often do not say on which side that was. */
    boolean endsEitherSide() {
        return switch (nature.event()) {
            case EXPIRY, ASSIGNMENT, EXERCISE -> nature.effect() == Effect.CLOSE;
            case TRADE, SPLIT -> false;
        };
    }

    /** The money that changed hands, fees apart; exact. */
    public BigDecimal value() {
        return quantity.multiply(price).multiply(multiplier);
    }
}
