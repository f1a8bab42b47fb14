package com.tradingjournal.metrics.control;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Summary.Confidence;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The interval that holds 95 % of the means of resampled P (percentile bootstrap). The seed is fixed unless a caller
 * gives one, so that the same question has the same answer. Of very many trades a resample draws only so many; its distance
 * from the mean is brought to scale (m out of n), and so is what the skewness of P adds to both bounds (the second term of their
 * expansion): as good an interval, in a time that does not grow.
 */
final class Bootstrap {

    static final int FEWEST_TRADES = 30;
    static final int RESAMPLES = 2_000;
    static final int MOST_DRAWS = 2_000;

    /** (z² − 1) / 6 for 95 %: how far skewness moves either bound, in standard errors per √draws. */
    private static final double SKEWED = (1.959963984540054 * 1.959963984540054 - 1) / 6;

    private Bootstrap() {}

    static Confidence confidence(long[] units, long seed) {
        return confidence(units, seed, Math.min(units.length, MOST_DRAWS));
    }

    static Confidence confidence(long[] units, long seed, int draws) {
        double scale = Math.sqrt((double) draws / units.length);
        double mean = Arrays.stream(units).asDoubleStream().average().orElseThrow();
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = IntStream.range(0, RESAMPLES)
                .mapToDouble(i -> mean + scale * (resampledMean(units, draws, random) - mean))
                .sorted()
                .toArray();
        double shift = draws == units.length ? 0 : skewShift(units, mean, draws);
        return new Confidence(bound(means, 0.025, shift), bound(means, 0.975, shift), RESAMPLES, seed);
    }

    /** From what it is with that many draws to what it is with one for each trade. */
    private static double skewShift(long[] units, double mean, int draws) {
        double squares = 0;
        double cubes = 0;
        for (long unit : units) {
            double distance = unit - mean;
            squares += distance * distance;
            cubes += distance * distance * distance;
        }
        double variance = squares / units.length;
        double n = units.length;
        return variance == 0 ? 0 : SKEWED * (cubes / n / variance) * (1 / n - 1 / Math.sqrt(n * draws));
    }

    /** Two draws from one random number: nothing else of a summary takes so long. */
    private static double resampledMean(long[] units, int draws, SplittableRandom random) {
        int n = units.length;
        double sum = 0;
        for (int i = 0; i + 1 < draws; i += 2) {
            long bits = random.nextLong();
            sum += (double) units[index(bits >>> 32, n)] + units[index(bits & 0xFFFF_FFFFL, n)];
        }
        if (draws % 2 == 1) {
            sum += units[index(random.nextLong() >>> 32, n)];
        }
        return sum / draws;
    }

    /** Maps 32 random bits evenly onto 0 … n − 1. */
    private static int index(long bits, int n) {
        return (int) (bits * n >>> 32);
    }

    private static BigDecimal bound(double[] sorted, double share, double shift) {
        double rank = (sorted.length - 1) * share;
        int below = (int) rank;
        double value = sorted[below] + (sorted[below + 1] - sorted[below]) * (rank - below);
        return ((Figure.Known) ReturnFigures.rounded((value + shift) / 1e8)).value();
    }
}
