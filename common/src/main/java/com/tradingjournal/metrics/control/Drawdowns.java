package com.tradingjournal.metrics.control;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The falls of a series from its running peak. A fall starts on the last day that made or regained the peak (null before
 * the first day) and is over on the first day back at it. Used for money, where depths are exact, and for the return
 * index, where they are fractions.
 */
final class Drawdowns<T extends Comparable<T>> {

    private final BinaryOperator<T> depth;
    private T peak;
    private LocalDate peakDate;
    private @Nullable LocalDate peakDay;
    private boolean falling;
    private T current;
    private T deepest;
    private @Nullable LocalDate start;
    private @Nullable LocalDate trough;
    private @Nullable LocalDate recovery;
    private long longestDays;

    private Drawdowns(T initial, LocalDate before, BinaryOperator<T> depth) {
        this.depth = depth;
        peak = initial;
        peakDate = before;
        current = depth.apply(initial, initial);
        deepest = current;
    }

    /** From a peak that stands at {@code initial} on the eve of the first day; {@code depth} is of a value below a peak. */
    static <T extends Comparable<T>> Drawdowns<T> of(
            DailySeries series, T initial, Function<DailySeries.Day, T> value, BinaryOperator<T> depth) {
        LocalDate eve = series.days().isEmpty()
                ? LocalDate.EPOCH
                : series.days().getFirst().date().minusDays(1);
        Drawdowns<T> drawdowns = new Drawdowns<>(initial, eve, depth);
        series.days().forEach(day -> drawdowns.add(day.date(), value.apply(day)));
        return drawdowns;
    }

    private void add(LocalDate date, T value) {
        current = depth.apply(value, peak);
        int above = value.compareTo(peak);
        if (above < 0) {
            fall(date);
        } else if (above > 0 || falling) {
            rise(date, value);
        }
    }

    private void fall(LocalDate date) {
        falling = true;
        if (current.compareTo(deepest) < 0) {
            deepest = current;
            start = peakDay;
            trough = date;
            recovery = null;
        }
        longestDays = Math.max(longestDays, DAYS.between(peakDate, date));
    }

    private void rise(LocalDate date, T value) {
        if (falling) {
            longestDays = Math.max(longestDays, DAYS.between(peakDate, date));
            recovery = recovery == null ? date : recovery;
        }
        falling = false;
        peak = value;
        peakDate = date;
        peakDay = date;
        current = depth.apply(value, peak);
    }

    T current() {
        return current;
    }

    T deepest() {
        return deepest;
    }

    @Nullable
    LocalDate start() {
        return start;
    }

    @Nullable
    LocalDate trough() {
        return trough;
    }

    @Nullable
    LocalDate recovery() {
        return recovery;
    }

    long longestDays() {
        return longestDays;
    }
}
