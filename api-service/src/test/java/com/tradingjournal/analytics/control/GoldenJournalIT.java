package com.tradingjournal.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.trades.control.TradeFilter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reference values published with the definitions, from ten thousand trades in the database. */
class GoldenJournalIT {

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    static TestJournal journal;

    @BeforeAll
    static void open() {
        journal = desk.newJournal("UTC", "100000");
        GoldenTrades.loadInto(journal);
    }

    @Test
    void countsAndSums() {
        Summary summary = journal.summary();
        assertThat(summary.n()).isEqualTo(10_000);
        assertThat(summary.wins()).isEqualTo(5_180);
        assertThat(summary.losses()).isEqualTo(4_811);
        assertThat(summary.breakevens()).isEqualTo(9);
        assertThat(summary.netPnl()).isEqualByComparingTo("235523.09");
        assertThat(summary.realizedPnl()).isEqualByComparingTo("235523.09");
        assertThat(summary.largestWin()).isEqualByComparingTo("15402.5");
        assertThat(summary.largestLoss()).isEqualByComparingTo("-6747.5");
    }

    @Test
    void ratiosMeansAndStreaks() {
        Summary summary = journal.summary();
        assertThat(summary.winRateDecided()).isEqualTo("0.518466619958");
        assertThat(summary.profitFactor()).isEqualTo("1.246945813059");
        assertThat(summary.averageWin()).isEqualTo("229.588243243243");
        assertThat(summary.averageLoss()).isEqualTo("-198.242363334026");
        assertThat(summary.payoffRatio()).isEqualTo("1.158118978114");
        assertThat(summary.expectancy()).isEqualTo("23.552309");
        assertThat(summary.kelly()).isEqualTo("0.102677405601");
        assertThat(summary.pnlStdDev()).isEqualTo("586.690149999034");
        assertThat(summary.averageHoldSeconds()).isEqualTo("7922.5904");
        assertThat(summary.maxConsecutiveWins()).isEqualTo(12);
        assertThat(summary.maxConsecutiveLosses()).isEqualTo(11);
    }

    @Test
    void riskAndReturn() {
        Statistics statistics = journal.statistics(TradeFilter.all());
        assertThat(statistics.days()).isEqualTo(579);
        assertThat(statistics.sharpe()).isEqualTo("2.337558039599");
        assertThat(statistics.sortino()).isEqualTo("3.56915712514");
        assertThat(statistics.volatility()).isEqualTo("0.237710315236");
        assertThat(statistics.cagr()).isEqualTo("0.693603830679");
        assertThat(statistics.maxDrawdownMoney()).isEqualByComparingTo("-23123");
        assertThat(statistics.maxDrawdown()).isEqualTo("-0.169375015446");
        assertThat(statistics.calmar()).isEqualTo("4.095077593653");
        assertThat(statistics.recoveryFactor()).isEqualTo("10.185663192492");
    }

    @Test
    void theCurveEndsWhereTheSummaryStands() {
        EquityPoint last = journal.curve(TradeFilter.all()).getLast();
        assertThat(last.cumulative()).isEqualByComparingTo("235523.09");
        assertThat(last.equity()).isEqualByComparingTo("335523.09");
    }
}
