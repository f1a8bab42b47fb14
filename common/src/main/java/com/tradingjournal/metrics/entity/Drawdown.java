package com.tradingjournal.metrics.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fall from a peak and the way back: of the return index, or of the money where there are no returns. The deepest is the one
 * that {@link Statistics} dates.
 *
 * @param start day of the peak; null before the first day
 * @param recovery first day back at the peak; null while the fall lasts
 * @param depthMoney lowest drawdown of the equity curve between peak and recovery
 * @param depth lowest return index below its peak, as a fraction
 * @param daysToTrough calendar days from the peak
 * @param daysToRecovery calendar days from the trough; null while the fall lasts
 * @param days calendar days from the peak to recovery, or to the last day so far
 */
public record Drawdown(
        @Nullable LocalDate start,
        LocalDate trough,
        @Nullable LocalDate recovery,
        BigDecimal depthMoney,
        @Nullable BigDecimal depth,
        long daysToTrough,
        @Nullable Long daysToRecovery,
        long days,
        Map<String, Reason> undefined) {}
