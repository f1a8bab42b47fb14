package com.tradingjournal.metrics.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which days without P&L count as observations, and how many there are in a year. */
public enum TradingCalendar {
    /** Monday to Friday; a weekend day only when it has P&L. */
    WEEKDAYS(252),
    /** Every day: when all closed trades asked for are crypto. */
    EVERY_DAY(365);

    private final int daysPerYear;

    TradingCalendar(int daysPerYear) {
        this.daysPerYear = daysPerYear;
    }

    public int daysPerYear() {
        return daysPerYear;
    }

    public boolean observes(LocalDate date) {
        return this == EVERY_DAY || date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
