package com.tradingjournal.charges.entity;

import java.time.LocalDate;

/** What a broker says he charged an account from one day through another: on a contract note, or in a report of a period. */
public record Statement(LocalDate from, LocalDate through, Charges charges) {

    public Statement {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("A statement ends at " + through + ", before it begins at " + from);
        }
    }

    public boolean ofOneDay() {
        return from.equals(through);
    }
}
