package com.tradingjournal.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.tradingjournal.metrics.entity.Summary.Confidence;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double SIDES = 2 * 1.959964;

    @Test
    void theIntervalHasTheWidthTheoryExpectsOfFewTradesAndOfVeryMany() {
        for (int n : new int[] {900, 10_000, 40_000, 250_000}) {
            Confidence interval = Bootstrap.confidence(normal(n), 1);
            double width = interval.high().subtract(interval.low()).doubleValue();
            assertThat(width).isCloseTo(SIDES * 200 / Math.sqrt(n), withinPercentage(8));
        }
    }

    @Test
    void anotherSeedGivesAnotherInterval() {
        long[] trades = normal(15_001);
        assertThat(Bootstrap.confidence(trades, 1)).isEqualTo(Bootstrap.confidence(trades, 1));
        assertThat(Bootstrap.confidence(trades, 1).low())
                .isNotEqualTo(Bootstrap.confidence(trades, 2).low());
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
