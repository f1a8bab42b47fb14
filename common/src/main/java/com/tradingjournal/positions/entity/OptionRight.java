package com.tradingjournal.positions.entity;

/** The right an option gives. */
public enum OptionRight {
    CALL,
    PUT
}
