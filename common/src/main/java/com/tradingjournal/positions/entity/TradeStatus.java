package com.tradingjournal.positions.entity;

/** Where a trade stands. */
public enum TradeStatus {
    /** Some of what was opened is still held. */
    OPEN,
    /** Back at zero: the population of trade statistics. */
    CLOSED,
    /** An orphan: something was closed whose opening is not known. It has no profit and counts nowhere. */
    NEEDS_REVIEW
}
