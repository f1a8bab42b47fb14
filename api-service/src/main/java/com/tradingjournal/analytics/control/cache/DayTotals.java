package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.metrics.entity.DailyInput.DayResult;
import java.time.LocalDate;

/** A day: its lots and what they realised, the trades that closed on it and how many of them are crypto. */
record DayTotals(DayResult realized, long lots, long n, long crypto) {

    LocalDate day() {
        return realized.date();
    }
}
