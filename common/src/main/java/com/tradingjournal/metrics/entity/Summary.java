package com.tradingjournal.metrics.entity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trade statistics of a question, as the API answers them; what is null has its reason in {@code undefined}. */
public record Summary(
        long n,
        long wins,
        long losses,
        long breakevens,
        long openTrades,
        long needsReview,
        String currency,
        BigDecimal netPnl,
        BigDecimal realizedPnl,
        BigDecimal grossPnl,
        BigDecimal fees,
        BigDecimal grossProfit,
        BigDecimal grossLoss,
        @Nullable BigDecimal winRate,
        @Nullable BigDecimal winRateDecided,
        @Nullable BigDecimal profitFactor,
        @Nullable BigDecimal averageWin,
        @Nullable BigDecimal averageLoss,
        @Nullable BigDecimal payoffRatio,
        @Nullable BigDecimal expectancy,
        long nR,
        @Nullable BigDecimal expectancyR,
        @Nullable BigDecimal pnlStdDev,
        @Nullable BigDecimal sqn,
        @Nullable BigDecimal kelly,
        @Nullable BigDecimal largestWin,
        @Nullable BigDecimal largestLoss,
        @Nullable BigDecimal averageHoldSeconds,
        @Nullable BigDecimal medianHoldSeconds,
        long maxConsecutiveWins,
        long maxConsecutiveLosses,
        Streak currentStreak,
        @Nullable Confidence expectancyConfidence95,
        Map<String, Reason> undefined) {

    /** What a summary tells besides closed trades: positions still open, trades held for review, Σ of all lots. */
    public record Context(String currency, long openTrades, long needsReview, BigDecimal realizedPnl) {}

    public record Streak(Kind kind, long length) {
        public static final Streak NONE = new Streak(Kind.NONE, 0);

        public enum Kind {
            WIN,
            LOSS,
            NONE
        }
    }

    /** Where the mean P lies with 95 % confidence, and what is needed to compute it again. */
    public record Confidence(BigDecimal low, BigDecimal high, int resamples, long seed) {}
}
