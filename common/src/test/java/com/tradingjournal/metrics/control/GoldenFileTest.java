package com.tradingjournal.metrics.control;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.Summary.Confidence;
import com.tradingjournal.metrics.entity.Summary.Context;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.metrics.entity.TradeTotals;
import com.tradingjournal.metrics.entity.TradingCalendar;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference values published with the definitions, to every digit given there. */
class GoldenFileTest {

    private static final GoldenFile GOLDEN = GoldenFile.read();
    private static final TradeSeries SERIES = TradeSeries.of(GOLDEN.trades());
    private static final DailyInput DAYS =
            new DailyInput(TradingCalendar.WEEKDAYS, new BigDecimal(100_000), GOLDEN.days(), List.of());

    private final Summary summary = Summaries.summary(
            new Context("INR", 0, 0, DAYS.realizedPnl()), TradeTotals.of(GOLDEN.trades(), ZERO), SERIES, ZERO);
    private final Statistics statistics = DailyFigures.statistics("INR", DAYS, ZERO, SERIES);

    @Test
    void countsAndSums() {
        assertThat(summary.n()).isEqualTo(10_000);
        assertThat(summary.wins()).isEqualTo(5_180);
        assertThat(summary.losses()).isEqualTo(4_811);
        assertThat(summary.breakevens()).isEqualTo(9);
        assertThat(summary.netPnl()).isEqualByComparingTo("235523.09");
        assertThat(summary.realizedPnl()).isEqualByComparingTo(summary.netPnl());
        assertThat(summary.grossPnl().subtract(summary.fees())).isEqualByComparingTo(summary.netPnl());
    }

    @Test
    void ratiosAndMeans() {
        assertThat(summary.winRateDecided()).isEqualTo("0.518466619958");
        assertThat(summary.profitFactor()).isEqualTo("1.246945813059");
        assertThat(summary.averageWin()).isEqualTo("229.588243243243");
        assertThat(summary.averageLoss()).isEqualTo("-198.242363334026");
        assertThat(summary.payoffRatio()).isEqualTo("1.158118978114");
        assertThat(summary.expectancy()).isEqualTo("23.552309");
        assertThat(summary.kelly()).isEqualTo("0.102677405601");
        assertThat(summary.pnlStdDev()).isEqualTo("586.690149999034");
    }

    @Test
    void extremesStreaksAndHold() {
        assertThat(summary.largestWin()).isEqualByComparingTo("15402.5");
        assertThat(summary.largestLoss()).isEqualByComparingTo("-6747.5");
        assertThat(summary.maxConsecutiveWins()).isEqualTo(12);
        assertThat(summary.maxConsecutiveLosses()).isEqualTo(11);
        assertThat(summary.averageHoldSeconds()).isEqualTo("7922.5904");
    }

    @Test
    void riskAndReturn() {
        assertThat(statistics.days()).isEqualTo(579);
        assertThat(statistics.annualization()).isEqualTo(252);
        assertThat(statistics.sharpe()).isEqualTo("2.337558039599");
        assertThat(statistics.sortino()).isEqualTo("3.56915712514");
        assertThat(statistics.volatility()).isEqualTo("0.237710315236");
        assertThat(statistics.cagr()).isEqualTo("0.693603830679");
    }

    @Test
    void drawdowns() {
        assertThat(statistics.maxDrawdownMoney()).isEqualByComparingTo("-23123");
        assertThat(statistics.maxDrawdown()).isEqualTo("-0.169375015446");
        assertThat(statistics.calmar()).isEqualTo("4.095077593653");
        assertThat(statistics.recoveryFactor()).isEqualTo("10.185663192492");
    }

    @Test
    void theCurveEndsWhereTheSummaryStands() {
        EquityPoint last = EquityCurves.curve(DAYS, Period.MONTHLY).points().getLast();
        assertThat(last.cumulative()).isEqualByComparingTo(summary.netPnl());
        assertThat(last.equity()).isEqualByComparingTo("335523.09");
    }

    @Test
    void theConfidenceIntervalHoldsTheMeanAndIsTheSameAgain() {
        Confidence interval = Bootstrap.confidence(SERIES.pnl(), Summaries.SEED);
        assertThat(summary.expectancyConfidence95()).isEqualTo(interval);
        assertThat(summary.expectancy()).isBetween(interval.low(), interval.high());
        assertThat(interval.high().subtract(interval.low()).doubleValue()).isBetween(20.0, 26.0);
    }
}
