package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.analytics.control.question.Dimension;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The coarsest rows of the cache that a question can be added up from. */
enum Grain {
    DAY,
    WEEK,
    MONTH;

    private static final Set<Dimension> ROWS_HAVE =
            Set.of(Dimension.DAY, Dimension.WEEK, Dimension.MONTH, Dimension.ACCOUNT, Dimension.USER);

    /** Of rows that still tell these dimensions apart; empty where rows know nothing of one of them. */
    static Optional<Grain> of(List<Dimension> dimensions) {
        if (!ROWS_HAVE.containsAll(dimensions)) {
            return Optional.empty();
        }
        boolean weeks = dimensions.contains(Dimension.WEEK);
        boolean months = dimensions.contains(Dimension.MONTH);
        if (dimensions.contains(Dimension.DAY) || weeks && months) {
            return Optional.of(DAY);
        }
        return Optional.of(weeks ? WEEK : MONTH);
    }

    /** The first day of the period that a day lies in. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the first period that begins on that day or later. */
    LocalDate startFrom(LocalDate day) {
        LocalDate start = startOf(day);
        return start.equals(day)
                ? day
                : switch (this) {
                    case DAY -> day;
                    case WEEK -> start.plusWeeks(1);
                    case MONTH -> start.plusMonths(1);
                };
    }
}
