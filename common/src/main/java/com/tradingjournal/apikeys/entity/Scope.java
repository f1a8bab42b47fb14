package com.tradingjournal.apikeys.entity;

/** What a key may be made for. */
public enum Scope {

    /** Trades and what belongs to them: accounts, tags, strategies, notes of days, imports. */
    TRADES_READ,

    /** Changing these, and importing. It does not include reading. */
    TRADES_WRITE,

    /** Figures. */
    ANALYTICS_READ
}
