package com.tradingjournal.metrics.entity;

import com.tradingjournal.metrics.entity.Statistics.Percentiles;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may become of an equity when days such as those of the journal come again in any order (Monte Carlo).
 *
 * @param inputs what it was computed from: the same inputs and days give the same answer
 * @param riskOfRuin share of the paths whose equity is at or below the ruin level at some time
 * @param finalEquity over the paths
 * @param maxDrawdown in money (≤ 0), the deepest of each path from its running peak, the peak starting at the equity it begins with
 */
public record Simulation(
        Inputs inputs,
        @Nullable BigDecimal riskOfRuin,
        @Nullable Percentiles finalEquity,
        @Nullable Percentiles maxDrawdown,
        Map<String, Reason> undefined) {

    /**
     * What is asked for.
     *
     * @param horizon observation days of a path
     * @param ruinLevel an equity; null for 0, where there is a balance to lose
     */
    public record Order(int paths, int horizon, @Nullable BigDecimal ruinLevel, long seed) {}

    /**
     * @param ruinLevel null where none was given and there is no balance to lose
     * @param startingEquity of the last day, 0 without a balance
     * @param days observation days that are drawn from
     */
    public record Inputs(
            int paths, int horizon, @Nullable BigDecimal ruinLevel, long seed, BigDecimal startingEquity, long days) {}
}
