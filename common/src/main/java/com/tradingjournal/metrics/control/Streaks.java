package com.tradingjournal.metrics.control;

import com.tradingjournal.metrics.entity.Summary.Streak;
import com.tradingjournal.metrics.entity.Summary.Streak.Kind;
import com.tradingjournal.metrics.entity.TradeSeries;
import java.math.BigDecimal;

/** Runs of wins and of losses in order of closing; a break-even ends both. */
record Streaks(long longestWins, long longestLosses, Streak current) {

    static Streaks of(TradeSeries series, BigDecimal tolerance) {
        long bound = TradeSeries.units(tolerance);
        long longestWins = 0;
        long longestLosses = 0;
        Streak current = Streak.NONE;
        for (long pnl : series.pnl()) {
            current = continued(current, kind(pnl, bound));
            longestWins = Math.max(longestWins, current.kind() == Kind.WIN ? current.length() : 0);
            longestLosses = Math.max(longestLosses, current.kind() == Kind.LOSS ? current.length() : 0);
        }
        return new Streaks(longestWins, longestLosses, current);
    }

    private static Streak continued(Streak streak, Kind next) {
        if (next == Kind.NONE) {
            return Streak.NONE;
        }
        return new Streak(next, streak.kind() == next ? streak.length() + 1 : 1);
    }

    private static Kind kind(long pnl, long bound) {
        if (pnl > bound) {
            return Kind.WIN;
        }
        return pnl < -bound ? Kind.LOSS : Kind.NONE;
    }
}
