package com.tradingjournal.positions.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A quantity with its value and its fees, which are kept to 8 places. */
public record Parcel(BigDecimal quantity, BigDecimal value, BigDecimal fees) {

    static final int PLACES = 8;
    static final Parcel NOTHING = new Parcel(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Parcel {
        value = rounded(value);
        fees = rounded(fees);
    }

    static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    static Parcel of(Fill fill) {
        return new Parcel(fill.quantity(), fill.value(), fill.fees());
    }

    Parcel plus(Parcel other) {
        return new Parcel(quantity.add(other.quantity), value.add(other.value), fees.add(other.fees));
    }

    private Parcel minus(Parcel other) {
        return new Parcel(quantity.subtract(other.quantity), value.subtract(other.value), fees.subtract(other.fees));
    }

    private Parcel share(BigDecimal part) {
        return new Parcel(part, share(value, part), share(fees, part));
    }

    private BigDecimal share(BigDecimal amount, BigDecimal part) {
        return amount.multiply(part).divide(quantity, PLACES, RoundingMode.HALF_EVEN);
    }

    /** A parcel handed out in pieces: each gets its share of the whole, the last one whatever is left. */
    static final class Remainder {
        private final Parcel whole;
        private Parcel left;

        Remainder(Parcel whole) {
            this.whole = whole;
            this.left = whole;
        }

        Parcel take(BigDecimal quantity) {
            Parcel piece = quantity.compareTo(left.quantity) == 0 ? left : whole.share(quantity);
            left = left.minus(piece);
            return piece;
        }

        Parcel left() {
            return left;
        }

        BigDecimal quantity() {
            return left.quantity;
        }

        boolean isEmpty() {
            return left.quantity.signum() == 0;
        }
    }
}
