package com.tradingjournal.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.tradingjournal.metrics.entity.Summary.Confidence;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double SIDES = 2 * 1.959964;

    @Test
    void theIntervalHasTheWidthTheoryExpectsOfFewTradesAndOfVeryMany() {
        for (int n : new int[] {900, 2_000, 2_001, 10_000, 40_000, 250_000}) {
            Confidence interval = Bootstrap.confidence(normal(n), 1);
            double width = interval.high().subtract(interval.low()).doubleValue();
            assertThat(width).isCloseTo(SIDES * 200 / Math.sqrt(n), withinPercentage(8));
        }
    }

    /** Fewer draws must not make an interval of skewed P more lopsided than as many draws as trades do. */
    @Test
    void theBoundsOfSkewedTradesAreThoseOfAsManyDrawsAsTrades() {
        int n = 20_000;
        long[] trades = skewed(n);
        double error = deviation(trades) / Math.sqrt(n);
        double low = 0;
        double high = 0;
        int seeds = 10;
        for (int seed = 0; seed < seeds; seed++) {
            Confidence few = Bootstrap.confidence(trades, seed);
            Confidence full = Bootstrap.confidence(trades, seed, n);
            low += few.low().subtract(full.low()).doubleValue() / error / seeds;
            high += few.high().subtract(full.high()).doubleValue() / error / seeds;
        }
        assertThat(low).isCloseTo(0, within(0.06));
        assertThat(high).isCloseTo(0, within(0.06));
    }

    @Test
    void anotherSeedGivesAnotherInterval() {
        long[] trades = normal(15_001);
        assertThat(Bootstrap.confidence(trades, 1)).isEqualTo(Bootstrap.confidence(trades, 1));
        assertThat(Bootstrap.confidence(trades, 1).low())
                .isNotEqualTo(Bootstrap.confidence(trades, 2).low());
    }

    /** Many small losses and a few large wins. */
    private static long[] skewed(int n) {
        Random random = new Random(9);
        return random.doubles(n)
                .map(ignored -> (Math.exp(random.nextGaussian()) - 1.5) * 100 * 1e8)
                .mapToLong(Math::round)
                .toArray();
    }

    /** In money. */
    private static double deviation(long[] units) {
        double mean = Arrays.stream(units).average().orElseThrow();
        return Math.sqrt(Arrays.stream(units)
                        .mapToDouble(unit -> (unit - mean) * (unit - mean))
                        .average()
                        .orElseThrow())
                / 1e8;
    }

    /** With a deviation of 200. */
    private static long[] normal(int n) {
        Random random = new Random(7);
        return random.doubles(n)
                .map(ignored -> random.nextGaussian() * 200 * 1e8)
                .mapToLong(Math::round)
                .toArray();
    }
}
