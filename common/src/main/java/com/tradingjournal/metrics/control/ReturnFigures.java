package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Figure.undefined;
import static com.tradingjournal.metrics.entity.Figure.when;
import static com.tradingjournal.metrics.entity.Reason.NO_DOWNSIDE;
import static com.tradingjournal.metrics.entity.Reason.NO_DRAWDOWN;
import static com.tradingjournal.metrics.entity.Reason.NO_VARIANCE;
import static com.tradingjournal.metrics.entity.Reason.TOO_FEW_DAYS;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Reason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Supplier;

/** Every figure made of daily returns, annualised by the calendar's days per year (conventions of empyrical). */
final class ReturnFigures {

    private static final int FEWEST_DAYS_TO_ANNUALISE_GROWTH = 30;

    /** Below this share of the largest return, a deviation is rounding noise of equal returns. */
    private static final double NOISE = 1e-12;

    private final DailySeries series;
    private final double[] returns;
    private final int daysPerYear;
    private final double dailyRiskFree;

    ReturnFigures(DailySeries series, int daysPerYear, BigDecimal annualRiskFreeRate) {
        this.series = series;
        this.returns = series.returns();
        this.daysPerYear = daysPerYear;
        this.dailyRiskFree = Math.pow(1 + annualRiskFreeRate.doubleValue(), 1.0 / daysPerYear) - 1;
    }

    Figure sharpe() {
        return ofSeveralDays(() -> when(
                hasVariance(),
                NO_VARIANCE,
                () -> rounded((mean() - dailyRiskFree) / deviation() * Math.sqrt(daysPerYear))));
    }

    Figure sortino() {
        return ofSeveralDays(() -> {
            double downside = Math.sqrt(Arrays.stream(returns)
                    .map(r -> Math.min(r - dailyRiskFree, 0))
                    .map(shortfall -> shortfall * shortfall)
                    .average()
                    .orElse(0));
            double yearly = (mean() - dailyRiskFree) * daysPerYear;
            return when(downside > 0, NO_DOWNSIDE, () -> rounded(yearly / (downside * Math.sqrt(daysPerYear))));
        });
    }

    Figure volatility() {
        return ofSeveralDays(() -> rounded(hasVariance() ? deviation() * Math.sqrt(daysPerYear) : 0));
    }

    Figure cagr() {
        return ofManyDays(() -> rounded(growth()));
    }

    Figure calmar(double maxDrawdown) {
        return ofManyDays(() -> when(maxDrawdown < 0, NO_DRAWDOWN, () -> rounded(growth() / -maxDrawdown)));
    }

    Figure drawdown(double depth) {
        return ofReturns(() -> rounded(depth));
    }

    /** Beyond what a double holds, only a few days annualised can be. */
    static Figure rounded(double value) {
        return Double.isFinite(value) ? Figure.rounded(new BigDecimal(value)) : undefined(TOO_FEW_DAYS);
    }

    private Figure ofReturns(Supplier<Figure> figure) {
        Reason reason = series.withoutReturns();
        return reason == null ? figure.get() : undefined(reason);
    }

    private Figure ofSeveralDays(Supplier<Figure> figure) {
        return ofReturns(() -> when(returns.length > 1, TOO_FEW_DAYS, figure));
    }

    private Figure ofManyDays(Supplier<Figure> figure) {
        return ofReturns(() -> when(returns.length >= FEWEST_DAYS_TO_ANNUALISE_GROWTH, TOO_FEW_DAYS, figure));
    }

    private double growth() {
        return Math.pow(series.index(), (double) daysPerYear / returns.length) - 1;
    }

    private double mean() {
        return Arrays.stream(returns).average().orElse(0);
    }

    private double deviation() {
        double mean = mean();
        double squares =
                Arrays.stream(returns).map(r -> (r - mean) * (r - mean)).sum();
        return Math.sqrt(squares / (returns.length - 1));
    }

    private boolean hasVariance() {
        double largest = Arrays.stream(returns).map(Math::abs).max().orElse(0);
        return deviation() > NOISE * largest;
    }
}
