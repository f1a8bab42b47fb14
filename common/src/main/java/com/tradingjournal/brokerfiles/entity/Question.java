package com.tradingjournal.brokerfiles.entity;

import java.util.List;

/** What a file leaves open. The answer, {@code code: option}, holds for the whole file and is remembered. */
public record Question(Code code, String column, String message, List<String> options) {

    public enum Code {
        DATE_ORDER,
        DECIMAL_MARK
    }
}
