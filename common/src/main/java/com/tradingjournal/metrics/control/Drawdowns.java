package com.tradingjournal.metrics.control;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The falls of a series from its running peak. A fall starts on the last day that made or regained the peak (null before
 * the first day) and is over on the first day back at it. Used for money, where depths are exact, and for the return
 * index, where they are fractions and what differs by rounding noise alone is the same.
 */
final class Drawdowns<T extends Comparable<T>> {

    /** Below this share of the peak a difference is noise of multiplied returns: money regained is a peak regained. */
    private static final double NOISE = 1e-12;

    private final Scale<T> scale;
    private final List<Fall<T>> over = new ArrayList<>();
    private T peak;
    private LocalDate peakDate;
    private @Nullable LocalDate peakDay;
    private @Nullable Fall<T> falling;
    private T current;

    /** How values compare, and the depth of one below a peak. */
    private record Scale<T>(Comparator<T> order, BinaryOperator<T> depth) {}

    /**
     * @param after the day of the peak, or the eve of the first day
     * @param last the day of recovery, or the last day so far
     */
    record Fall<T>(
            LocalDate after,
            @Nullable LocalDate start,
            LocalDate trough,
            T depth,
            LocalDate last,
            @Nullable LocalDate recovery) {

        long days() {
            return DAYS.between(after, last);
        }

        private Fall<T> through(LocalDate date, T lower) {
            return new Fall<>(after, start, date, lower, date, null);
        }

        private Fall<T> on(LocalDate date) {
            return new Fall<>(after, start, trough, depth, date, null);
        }

        private Fall<T> recovered(LocalDate date) {
            return new Fall<>(after, start, trough, depth, date, date);
        }
    }

    private Drawdowns(T initial, LocalDate before, Scale<T> scale) {
        this.scale = scale;
        peak = initial;
        peakDate = before;
        current = scale.depth.apply(initial, initial);
    }

    /** Of the cumulative P&L, from a peak that stands at 0 on the eve of the first day. */
    static Drawdowns<BigDecimal> ofMoney(DailySeries series) {
        return of(
                series,
                BigDecimal.ZERO,
                new Scale<>(BigDecimal::compareTo, (value, peak) -> value.subtract(peak)),
                DailySeries.Day::cumulative);
    }

    /** Of the return index, from a peak that stands at 1 on the eve of the first day. */
    static Drawdowns<Double> ofIndex(DailySeries series) {
        return of(
                series,
                1.0,
                new Scale<>(Drawdowns::compare, (value, peak) -> value / peak - 1),
                DailySeries.Day::index);
    }

    private static int compare(double value, double peak) {
        return Math.abs(value / peak - 1) < NOISE ? 0 : Double.compare(value, peak);
    }

    private static <T extends Comparable<T>> Drawdowns<T> of(
            DailySeries series, T initial, Scale<T> scale, Function<DailySeries.Day, T> value) {
        LocalDate eve = series.days().isEmpty()
                ? LocalDate.EPOCH
                : series.days().getFirst().date().minusDays(1);
        Drawdowns<T> drawdowns = new Drawdowns<>(initial, eve, scale);
        series.days().forEach(day -> drawdowns.add(day.date(), value.apply(day)));
        return drawdowns;
    }

    private void add(LocalDate date, T value) {
        current = scale.depth.apply(value, peak);
        int above = scale.order.compare(value, peak);
        if (above < 0) {
            falling = fall(date);
        } else if (above > 0 || falling != null) {
            rise(date, value);
        }
    }

    private Fall<T> fall(LocalDate date) {
        if (falling == null) {
            return new Fall<>(peakDate, peakDay, date, current, date, null);
        }
        return current.compareTo(falling.depth) < 0 ? falling.through(date, current) : falling.on(date);
    }

    private void rise(LocalDate date, T value) {
        if (falling != null) {
            over.add(falling.recovered(date));
        }
        falling = null;
        peak = value;
        peakDate = date;
        peakDay = date;
        current = scale.depth.apply(value, peak);
    }

    T current() {
        return current;
    }

    /** Deepest first; of equally deep ones the earliest. */
    List<Fall<T>> deepestFirst() {
        List<Fall<T>> falls = new ArrayList<>(over);
        if (falling != null) {
            falls.add(falling);
        }
        falls.sort(Comparator.comparing((Fall<T> fall) -> fall.depth));
        return List.copyOf(falls);
    }

    /** Nothing without a fall. */
    T deepest() {
        List<Fall<T>> falls = deepestFirst();
        return falls.isEmpty() ? scale.depth.apply(peak, peak) : falls.getFirst().depth;
    }
}
