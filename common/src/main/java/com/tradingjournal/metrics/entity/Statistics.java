package com.tradingjournal.metrics.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The daily figures and the distribution of a question, as the API answers them. */
public record Statistics(
        String currency,
        long days,
        int annualization,
        @Nullable BigDecimal startingBalance,
        BigDecimal riskFreeRate,
        @Nullable BigDecimal sharpe,
        @Nullable BigDecimal sortino,
        @Nullable BigDecimal volatility,
        @Nullable BigDecimal cagr,
        BigDecimal maxDrawdownMoney,
        @Nullable BigDecimal maxDrawdown,
        @Nullable LocalDate maxDrawdownStart,
        @Nullable LocalDate maxDrawdownTrough,
        @Nullable LocalDate maxDrawdownRecovery,
        BigDecimal currentDrawdownMoney,
        @Nullable BigDecimal currentDrawdown,
        long longestDrawdownDays,
        @Nullable BigDecimal calmar,
        @Nullable BigDecimal recoveryFactor,
        List<Bin> pnlHistogram,
        List<Bin> rHistogram,
        @Nullable Percentiles pnlPercentiles,
        Map<String, Reason> undefined) {

    /** Lower-inclusive; null is an open end. The highest bin of P includes its upper bound. */
    public record Bin(@Nullable BigDecimal from, @Nullable BigDecimal to, long n) {}

    public record Percentiles(BigDecimal p5, BigDecimal p25, BigDecimal p50, BigDecimal p75, BigDecimal p95) {}
}
