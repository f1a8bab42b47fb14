package com.tradingjournal.positions.entity;

import java.math.BigDecimal;

/**
 * A closed quantity: one closing fill met with the fill that opened it (under {@link LotMethod#AVERAGE} the one that began the pool).
 * Values include the multiplier; fees are the shares of both ends. Day, calendar and tax figures are sums of lots.
 */
public record Lot(Fill opening, Fill closing, Side side, Parcel entry, Parcel exit) {

    public BigDecimal quantity() {
        return exit.quantity();
    }

    public BigDecimal fees() {
        return entry.fees().add(exit.fees());
    }

    public BigDecimal grossPnl() {
        return side.gain(entry.value(), exit.value());
    }

    public BigDecimal pnl() {
        return grossPnl().subtract(fees());
    }
}
