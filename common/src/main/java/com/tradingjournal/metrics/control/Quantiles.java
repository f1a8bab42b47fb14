package com.tradingjournal.metrics.control;

import static java.math.RoundingMode.HALF_EVEN;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Statistics.Percentiles;
import com.tradingjournal.metrics.entity.TradeSeries;
import java.math.BigDecimal;
import java.util.Arrays;

/** Percentiles by linear interpolation (Hyndman–Fan 7), exact; the median of an even number is the middle two's mean. */
final class Quantiles {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Quantiles() {}

    /** Of a sample that is not empty. */
    static BigDecimal median(long[] units) {
        return at(50, sorted(units), TradeSeries.SCALE);
    }

    /** Of a sample that is not empty. */
    static Percentiles percentiles(long[] units) {
        return percentiles(units, TradeSeries.SCALE);
    }

    /** Of a sample in units of other places. */
    static Percentiles percentiles(long[] units, int scale) {
        long[] sorted = sorted(units);
        return new Percentiles(
                at(5, sorted, scale),
                at(25, sorted, scale),
                at(50, sorted, scale),
                at(75, sorted, scale),
                at(95, sorted, scale));
    }

    private static BigDecimal at(int percent, long[] sorted, int scale) {
        long rank = (sorted.length - 1L) * percent;
        int below = (int) (rank / 100);
        int above = Math.min(below + 1, sorted.length - 1);
        BigDecimal low = BigDecimal.valueOf(sorted[below], scale);
        BigDecimal step = BigDecimal.valueOf(sorted[above], scale).subtract(low);
        BigDecimal share = BigDecimal.valueOf(rank % 100).divide(HUNDRED);
        BigDecimal value = low.add(step.multiply(share)).setScale(Figure.PLACES, HALF_EVEN);
        return new Figure.Known(value).value();
    }

    private static long[] sorted(long[] units) {
        long[] sorted = units.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
