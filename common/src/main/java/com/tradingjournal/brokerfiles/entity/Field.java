package com.tradingjournal.brokerfiles.entity;

import java.util.EnumSet;
import java.util.Set;

/** What a column of a file can mean to the journal. */
public enum Field {
    ACCOUNT(Kind.TEXT),
    TRADE_NUMBER(Kind.TEXT),
    SYMBOL(Kind.TEXT),
    ISIN(Kind.TEXT),
    EXCHANGE(Kind.TEXT),
    SEGMENT(Kind.TEXT),
    ASSET_CLASS(Kind.TEXT),
    MULTIPLIER(Kind.NUMBER),
    UNDERLYING(Kind.TEXT),
    EXPIRY(Kind.TIME),
    STRIKE(Kind.NUMBER),
    RIGHT(Kind.TEXT),
    CURRENCY(Kind.TEXT),
    FX_RATE(Kind.NUMBER),
    SIDE(Kind.TEXT),
    QUANTITY(Kind.NUMBER),
    PRICE(Kind.NUMBER),
    FEES(Kind.NUMBER),
    TRADE_DATE(Kind.TIME),
    EXECUTED_AT(Kind.TIME),
    FILL_ID(Kind.TEXT),
    ORDER_ID(Kind.TEXT),
    ENTRY_PRICE(Kind.NUMBER),
    ENTRY_TIMESTAMP(Kind.TIME),
    EXIT_PRICE(Kind.NUMBER),
    EXIT_TIMESTAMP(Kind.TIME),
    STOP_LOSS(Kind.NUMBER),
    INITIAL_RISK(Kind.NUMBER),
    TARGET(Kind.NUMBER),
    STRATEGY(Kind.TEXT),
    TAGS(Kind.TEXT),
    NOTES(Kind.TEXT),
    RATING(Kind.TEXT),
    MISTAKES(Kind.TEXT),
    RULES(Kind.TEXT),
    EFFECT(Kind.TEXT),
    EVENT(Kind.TEXT),
    TIMING(Kind.TEXT),
    CHARGES(Kind.TEXT);

    /** How its cells are written. */
    public enum Kind {
        TEXT,
        NUMBER,
        TIME
    }

    private static final Set<Field> PRICES = EnumSet.of(PRICE, ENTRY_PRICE, EXIT_PRICE, STOP_LOSS, TARGET, STRIKE);

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    /** Whether its numbers are prices of one unit, which bonds and grains write in parts. */
    public boolean isPrice() {
        return PRICES.contains(this);
    }

    public Kind kind() {
        return kind;
    }
}
