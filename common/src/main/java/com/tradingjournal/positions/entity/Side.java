package com.tradingjournal.positions.entity;

import java.math.BigDecimal;

/** Of a fill: bought or sold. Of a trade: the side that opened it, so BUY is a long and SELL a short. */
public enum Side {
    BUY,
    SELL;

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** What a trade of this side gains when its value goes from {@code entry} to {@code exit}. */
    public BigDecimal gain(BigDecimal entry, BigDecimal exit) {
        return this == BUY ? exit.subtract(entry) : entry.subtract(exit);
    }
}
