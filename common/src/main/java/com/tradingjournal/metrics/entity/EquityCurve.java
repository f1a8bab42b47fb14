package com.tradingjournal.metrics.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One point per day, week or month with realised P&L; {@code thinned} when days were left out to keep it drawable. */
public record EquityCurve(List<EquityPoint> points, boolean thinned) {

    public enum Period {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    /** The state at the end of that day; {@code peak} of the cumulative P&L, from 0; drawdowns are ≤ 0. */
    public record EquityPoint(
            LocalDate date,
            BigDecimal pnl,
            BigDecimal cumulative,
            @Nullable BigDecimal equity,
            BigDecimal peak,
            BigDecimal drawdown,
            @Nullable BigDecimal drawdownPct) {}
}
