package com.tradingjournal.metrics.entity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of one row of a breakdown, defined as in {@link Summary}; what is null has its reason in {@code undefined}. */
public record Performance(
        long n,
        BigDecimal pnl,
        @Nullable BigDecimal winRate,
        @Nullable BigDecimal profitFactor,
        @Nullable BigDecimal expectancy,
        @Nullable BigDecimal expectancyR,
        @Nullable BigDecimal averageHoldSeconds,
        Map<String, Reason> undefined) {}
