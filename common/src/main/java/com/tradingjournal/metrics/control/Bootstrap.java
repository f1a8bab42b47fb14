package com.tradingjournal.metrics.control;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Summary.Confidence;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The interval that holds 95 % of the means of resampled P (percentile bootstrap). The seed is fixed unless a caller
 * gives one, so that the same question has the same answer.
 */
final class Bootstrap {

    static final int FEWEST_TRADES = 30;
    static final int RESAMPLES = 2_000;

    /** More than these are worth all processors: a hundred thousand take a quarter of a second of one. */
    private static final int MANY_TRADES = 20_000;

    private Bootstrap() {}

    static Confidence confidence(long[] units, long seed) {
        IntStream resamples = IntStream.range(0, RESAMPLES);
        double[] means = (units.length > MANY_TRADES ? resamples.parallel() : resamples)
                .mapToDouble(i -> resampledMean(units, new SplittableRandom(seed * RESAMPLES + i)))
                .sorted()
                .toArray();
        return new Confidence(bound(means, 0.025), bound(means, 0.975), RESAMPLES, seed);
    }

    /** Two draws from one random number: this loop is all the time a summary of many trades takes. */
    private static double resampledMean(long[] units, SplittableRandom random) {
        int n = units.length;
        double sum = 0;
        for (int i = 0; i < n; i += 2) {
            long bits = random.nextLong();
            sum += units[index(bits >>> 32, n)];
            if (i + 1 < n) {
                sum += units[index(bits & 0xFFFF_FFFFL, n)];
            }
        }
        return sum / n;
    }

    /** Maps 32 random bits evenly onto 0 … n − 1. */
    private static int index(long bits, int n) {
        return (int) (bits * n >>> 32);
    }

    private static BigDecimal bound(double[] sorted, double share) {
        double rank = (sorted.length - 1) * share;
        int below = (int) rank;
        double value = sorted[below] + (sorted[below + 1] - sorted[below]) * (rank - below);
        return ((Figure.Known) ReturnFigures.rounded(value / 1e8)).value();
    }
}
