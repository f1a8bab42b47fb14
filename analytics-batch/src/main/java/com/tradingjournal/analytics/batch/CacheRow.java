package com.tradingjournal.analytics.batch;

import com.tradingjournal.tenancy.control.Database.Row;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/** Which row of the cache; its values are SQL's affair. */
record CacheRow(Period period, String currency, LocalDate start, UUID accountId) {

    enum Period {
        DAY,
        WEEK,
        MONTH;

        LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    static CacheRow of(Row row) {
        return new CacheRow(
                row.constant("period", Period.class),
                row.text("currency"),
                row.date("period_start"),
                row.uuid("account_id"));
    }

    /** Whether a change of this day changes the row. */
    boolean contains(DirtyLog.Days changed) {
        return changed.accountId().equals(accountId)
                && changed.days().stream().anyMatch(day -> period.startOf(day).equals(start));
    }
}
