package com.tradingjournal.brokerfiles.entity;

/** Why a row is rejected. Shown to people beside a sentence and counted by machines: a code is added, never renamed. */
public enum ProblemCode {
    MISSING,
    NOT_A_NUMBER,
    TOO_MANY_DECIMALS,
    OUT_OF_RANGE,
    NOT_A_TIME,
    UNKNOWN_VALUE,
    UNKNOWN_CONTRACT,
    TOO_LONG,
    TOO_MANY,
    INVALID_TEXT,
    CONTRADICTION,
    TOO_MANY_COLUMNS,
    /** No rejection: what is taken for granted about a row. */
    ASSUMPTION
}
