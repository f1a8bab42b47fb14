package com.tradingjournal.metrics.entity;

import com.tradingjournal.metrics.entity.Summary.Confidence;
import com.tradingjournal.metrics.entity.Summary.Streak;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What no sums tell of closed trades but only all of them in order of closing.
 *
 * @param medianHoldSeconds null where no entry time is known
 * @param confidence of the mean P; null for too few trades
 */
public record SeriesFigures(
        long longestWins,
        long longestLosses,
        Streak current,
        @Nullable BigDecimal medianHoldSeconds,
        @Nullable Confidence confidence) {

    /** Of no trades. */
    public static final SeriesFigures NONE = new SeriesFigures(0, 0, Streak.NONE, null, null);
}
