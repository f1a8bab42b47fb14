package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Reason.NO_DRAWDOWN;
import static com.tradingjournal.metrics.entity.Reason.NO_TRADES;

import com.tradingjournal.metrics.control.Drawdowns.Fall;
import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Statistics.Percentiles;
import com.tradingjournal.metrics.entity.TradeSeries;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the daily figures and the distribution of a question together. */
public final class DailyFigures {

    private DailyFigures() {}

    public static Statistics statistics(
            String currency, DailyInput input, BigDecimal riskFreeRate, TradeSeries trades) {
        DailySeries series = DailySeries.of(input);
        int daysPerYear = input.calendar().daysPerYear();
        ReturnFigures returns = new ReturnFigures(series, daysPerYear, riskFreeRate);
        Drawdowns<BigDecimal> money = Drawdowns.ofMoney(series);
        Drawdowns<Double> index = Drawdowns.ofIndex(series);
        List<? extends Fall<?>> dated = DrawdownTables.dated(series).deepestFirst();
        Fall<?> deepest = dated.isEmpty() ? null : dated.getFirst();
        Undefined undefined = new Undefined();
        return new Statistics(
                currency,
                series.days().size(),
                daysPerYear,
                input.startingBalance(),
                riskFreeRate,
                undefined.value("sharpe", returns.sharpe()),
                undefined.value("sortino", returns.sortino()),
                undefined.value("volatility", returns.volatility()),
                undefined.value("cagr", returns.cagr()),
                money.deepest(),
                undefined.value("maxDrawdown", returns.drawdown(index.deepest())),
                deepest == null ? null : deepest.start(),
                deepest == null ? null : deepest.trough(),
                deepest == null ? null : deepest.recovery(),
                money.current(),
                undefined.value("currentDrawdown", returns.drawdown(index.current())),
                dated.stream().mapToLong(Fall::days).max().orElse(0),
                undefined.value("calmar", returns.calmar(index.deepest())),
                undefined.value("recoveryFactor", recoveryFactor(input.realizedPnl(), money.deepest())),
                Histograms.ofPnl(trades.pnl()),
                Histograms.ofR(trades.rMultiples()),
                percentiles(trades, undefined),
                undefined.reasons());
    }

    private static Figure recoveryFactor(BigDecimal realizedPnl, BigDecimal maxDrawdown) {
        return Figure.when(
                maxDrawdown.signum() < 0, NO_DRAWDOWN, () -> Figure.ratio(realizedPnl, maxDrawdown.negate()));
    }

    private static @Nullable Percentiles percentiles(TradeSeries trades, Undefined undefined) {
        if (trades.size() > 0) {
            return Quantiles.percentiles(trades.pnl());
        }
        undefined.because("pnlPercentiles", NO_TRADES);
        return null;
    }
}
