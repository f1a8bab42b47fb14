package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Figure.PRECISION;
import static com.tradingjournal.metrics.entity.Figure.exact;
import static com.tradingjournal.metrics.entity.Figure.mean;
import static com.tradingjournal.metrics.entity.Figure.ratio;
import static com.tradingjournal.metrics.entity.Figure.rounded;
import static com.tradingjournal.metrics.entity.Figure.undefined;
import static com.tradingjournal.metrics.entity.Figure.when;
import static com.tradingjournal.metrics.entity.Reason.NO_LOSSES;
import static com.tradingjournal.metrics.entity.Reason.NO_RISK;
import static com.tradingjournal.metrics.entity.Reason.NO_TRADES;
import static com.tradingjournal.metrics.entity.Reason.NO_VARIANCE;
import static com.tradingjournal.metrics.entity.Reason.NO_WINS;
import static com.tradingjournal.metrics.entity.Reason.TOO_FEW_TRADES;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.TradeTotals;
import java.math.BigDecimal;
import java.util.function.Supplier;

/** The formulas over sums: everything about closed trades that does not depend on their order. Breakdowns use it too. */
public record TradeFigures(TradeTotals totals) {

    /** Fewer trades with a risk say nothing about a system (Van Tharp). */
    private static final int FEWEST_FOR_SQN = 30;

    private static final int MOST_FOR_SQN = 100;

    public Figure winRate() {
        return ofTrades(() -> ratio(wins(), count(totals.n())));
    }

    public Figure winRateDecided() {
        return ofTrades(() -> when(decided() > 0, NO_WINS, () -> ratio(wins(), count(decided()))));
    }

    public Figure profitFactor() {
        return ofTrades(() -> when(
                hasLosses(),
                NO_LOSSES,
                () -> ratio(totals.money().ofWins(), totals.money().ofLosses().abs())));
    }

    public Figure averageWin() {
        return ofTrades(() -> when(
                hasWins(),
                NO_WINS,
                () -> mean(totals.money().ofWins(), totals.outcomes().wins())));
    }

    public Figure averageLoss() {
        return ofTrades(() -> when(
                hasLosses(),
                NO_LOSSES,
                () -> mean(totals.money().ofLosses(), totals.outcomes().losses())));
    }

    public Figure payoffRatio() {
        return ofBothSides(() -> rounded(payoff()));
    }

    /** The fraction of capital Kelly would risk; negative means "no edge" and is shown as it is. */
    public Figure kelly() {
        return ofBothSides(() -> {
            BigDecimal p = wins().divide(count(decided()), PRECISION);
            return rounded(p.subtract(BigDecimal.ONE.subtract(p).divide(payoff(), PRECISION)));
        });
    }

    public Figure expectancy() {
        return ofTrades(() -> mean(totals.money().net(), totals.n()));
    }

    public Figure expectancyR() {
        return ofRisked(() -> mean(totals.risk().sum(), totals.risk().n()));
    }

    public Figure pnlStdDev() {
        return ofTrades(() -> when(
                totals.n() > 1,
                TOO_FEW_TRADES,
                () -> rounded(deviation(
                        totals.n(), totals.money().net(), totals.money().squares()))));
    }

    public Figure sqn() {
        return ofRisked(() -> when(totals.risk().n() >= FEWEST_FOR_SQN, TOO_FEW_TRADES, () -> {
            TradeTotals.Risk risk = totals.risk();
            BigDecimal deviation = deviation(risk.n(), risk.sum(), risk.squares());
            return when(deviation.signum() > 0, NO_VARIANCE, () -> {
                BigDecimal root = count(Math.min(risk.n(), MOST_FOR_SQN)).sqrt(PRECISION);
                BigDecimal meanR = risk.sum().divide(count(risk.n()), PRECISION);
                return ratio(root.multiply(meanR), deviation);
            });
        }));
    }

    public Figure largestWin() {
        BigDecimal largest = totals.money().largestWin();
        return ofTrades(() -> largest == null ? undefined(NO_WINS) : exact(largest));
    }

    public Figure largestLoss() {
        BigDecimal largest = totals.money().largestLoss();
        return ofTrades(() -> largest == null ? undefined(NO_LOSSES) : exact(largest));
    }

    public Figure averageHoldSeconds() {
        TradeTotals.Hold hold = totals.hold();
        return when(hold.n() > 0, NO_TRADES, () -> mean(hold.seconds(), hold.n()));
    }

    private Figure ofTrades(Supplier<Figure> figure) {
        return when(totals.n() > 0, NO_TRADES, figure);
    }

    private Figure ofBothSides(Supplier<Figure> figure) {
        return ofTrades(() -> when(hasWins(), NO_WINS, () -> when(hasLosses(), NO_LOSSES, figure)));
    }

    private Figure ofRisked(Supplier<Figure> figure) {
        return ofTrades(() -> when(totals.risk().n() > 0, NO_RISK, figure));
    }

    private BigDecimal payoff() {
        BigDecimal win = totals.money().ofWins().divide(wins(), PRECISION);
        BigDecimal loss =
                totals.money().ofLosses().divide(count(totals.outcomes().losses()), PRECISION);
        return win.divide(loss.abs(), PRECISION);
    }

    /** Of a sample (n − 1), from exact sums: (n·Σx² − (Σx)²) / (n·(n − 1)). */
    private static BigDecimal deviation(long n, BigDecimal sum, BigDecimal squares) {
        BigDecimal spread = count(n).multiply(squares).subtract(sum.multiply(sum));
        return spread.max(BigDecimal.ZERO)
                .divide(count(n).multiply(count(n - 1)), PRECISION)
                .sqrt(PRECISION);
    }

    private boolean hasWins() {
        return totals.outcomes().wins() > 0;
    }

    private boolean hasLosses() {
        return totals.outcomes().losses() > 0;
    }

    private long decided() {
        return totals.outcomes().decided();
    }

    private BigDecimal wins() {
        return count(totals.outcomes().wins());
    }

    private static BigDecimal count(long n) {
        return BigDecimal.valueOf(n);
    }
}
