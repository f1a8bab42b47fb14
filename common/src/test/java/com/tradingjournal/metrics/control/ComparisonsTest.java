package com.tradingjournal.metrics.control;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.metrics.entity.ClosedTrade;
import com.tradingjournal.metrics.entity.Comparison;
import com.tradingjournal.metrics.entity.Comparison.Side;
import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.Summary.Context;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.metrics.entity.TradeTotals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private static final DailyInput FALL = Journal.create()
            .balance(1000)
            .day("2025-06-02", 100)
            .day("2025-06-03", -55)
            .input();
    private static final DailyInput RISE =
            Journal.create().balance(500).day("2025-06-02", 100).input();

    @Test
    void theDifferenceIsTheSecondLessTheFirst() {
        Comparison comparison = Comparisons.compare(side("INR", FALL, 100, -55), side("INR", RISE, 100, 60, 40.5));
        assertThat(comparison.difference().summary().get("netPnl")).isEqualByComparingTo("155.5");
        assertThat(comparison.difference().summary().get("n")).isEqualByComparingTo("1");
        assertThat(comparison.difference().summary().get("winRate")).isEqualByComparingTo("0.5");
        assertThat(comparison.difference().statistics().get("maxDrawdown")).isEqualByComparingTo("0.05");
        assertThat(comparison.difference().statistics().get("days")).isEqualByComparingTo("-1");
    }

    @Test
    void itIsNullWhereEitherFigureIs() {
        Comparison comparison = Comparisons.compare(side("INR", FALL, 100, -55), side("INR", RISE, 100));
        assertThat(comparison.difference().summary()).containsKey("profitFactor");
        assertThat(comparison.difference().summary().get("profitFactor")).isNull();
        assertThat(comparison.difference().statistics().get("volatility")).isNull();
    }

    @Test
    void amountsInDifferentCurrenciesAreNotSubtractedButRatiosAre() {
        Comparison comparison = Comparisons.compare(side("INR", FALL, 100, -55), side("USD", RISE, 100));
        assertThat(comparison.difference().summary().get("netPnl")).isNull();
        assertThat(comparison.difference().summary().get("losses")).isEqualByComparingTo("-1");
        assertThat(comparison.difference().statistics().get("maxDrawdownMoney")).isNull();
        assertThat(comparison.difference().statistics().get("maxDrawdown")).isEqualByComparingTo("0.05");
    }

    @Test
    void whatIsNoFigureIsNotCompared() {
        Comparison same = Comparisons.compare(side("INR", FALL, 1), side("INR", FALL, 1));
        assertThat(same.difference().summary())
                .doesNotContainKeys("currency", "currentStreak", "expectancyConfidence95", "undefined");
        assertThat(same.difference().statistics())
                .doesNotContainKeys("startingBalance", "annualization", "maxDrawdownStart", "pnlHistogram");
        assertThat(same.difference().statistics().get("maxDrawdown")).isZero();
    }

    private static Side side(String currency, DailyInput days, double... pnl) {
        List<ClosedTrade> trades = List.of(Journal.trades(pnl));
        TradeTotals totals = TradeTotals.of(trades, ZERO);
        TradeSeries series = TradeSeries.of(trades);
        return new Side(
                Summaries.summary(new Context(currency, 0, 0, ZERO), totals, series, ZERO),
                DailyFigures.statistics(currency, days, ZERO, series));
    }
}
