package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.earned;
import static com.tradingjournal.analytics.control.TestJournal.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.Reason;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyIT {

    private static final TradeFilter ALL = TradeFilter.all();

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    TestJournal journal;

    @BeforeEach
    void begin() {
        journal = desk.newJournal("UTC", "1000");
    }

    @Test
    void daysWithoutTradesAreObservationsAndWeekendsOnlyWithTrades() {
        journal.with(earned("10", "2026-03-02T15:00:00Z"), earned("10", "2026-03-10T15:00:00Z"));
        assertThat(journal.statistics(ALL).days()).isEqualTo(7);
        journal.with(earned("1", "2026-03-07T15:00:00Z"));
        assertThat(journal.statistics(ALL).days()).isEqualTo(8);
        assertThat(journal.statistics(ALL).annualization()).isEqualTo(252);
        assertThat(journal.curve(ALL)).hasSize(3);
    }

    @Test
    void zeroFilledDaysCountInTheReturns() {
        journal.with(earned("100", "2026-03-02T15:00:00Z"), earned("-110", "2026-03-04T15:00:00Z"));
        Statistics statistics = journal.statistics(ALL);
        assertThat(statistics.days()).isEqualTo(3);
        assertThat(statistics.volatility())
                .isCloseTo(BigDecimal.valueOf(0.1 * Math.sqrt(252)), within(new BigDecimal("1e-9")));
        assertThat(statistics.sharpe()).isZero();
    }

    @Test
    void onlyCryptoIsObservedEveryDay() {
        journal.with(
                earned("10", "2026-03-02T15:00:00Z").crypto(),
                earned("10", "2026-03-10T15:00:00Z").crypto());
        assertThat(journal.statistics(ALL).days()).isEqualTo(9);
        assertThat(journal.statistics(ALL).annualization()).isEqualTo(365);
        journal.with(earned("1", "2026-03-10T16:00:00Z"));
        assertThat(journal.statistics(ALL).days()).isEqualTo(7);
    }

    @Test
    void aPeriodBeginsWithTheEquityOfTheEve() {
        journal.with(earned("100", "2026-03-02T15:00:00Z"), earned("50", "2026-03-04T15:00:00Z"));
        journal.deposit("Main", "2026-03-03", "400");
        journal.deposit("Main", "2026-03-04", "500");
        List<EquityPoint> points = journal.curve(days("2026-03-04", "2026-03-31"));
        assertThat(journal.statistics(days("2026-03-04", "2026-03-31")).startingBalance())
                .isEqualByComparingTo("1500");
        assertThat(points).hasSize(1);
        assertThat(points.getFirst().cumulative()).isEqualByComparingTo("50");
        assertThat(points.getFirst().equity()).isEqualByComparingTo("2050");
    }

    @Test
    void otherFiltersLeaveTheStartingBalanceAsItIs() {
        journal.account("Second", "USD", "500");
        journal.account("Abroad", "EUR", null);
        journal.with(
                earned("10", "2026-03-02T15:00:00Z"),
                earned("20", "2026-03-03T15:00:00Z").account("Second"));
        assertThat(journal.statistics(ALL).startingBalance()).isEqualByComparingTo("1500");
        assertThat(journal.curve(ALL).getLast().equity()).isEqualByComparingTo("1530");
        TradeFilter tagged = new TradeFilter(
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("none"),
                List.of(),
                null,
                null,
                null);
        assertThat(journal.statistics(tagged).startingBalance()).isEqualByComparingTo("1500");
    }

    @Test
    void oneAccountWithoutABalanceLeavesReturnsUndefined() {
        UUID second = journal.account("Second", "USD", null);
        journal.with(
                earned("10", "2026-03-02T15:00:00Z"),
                earned("-4", "2026-03-03T15:00:00Z").account("Second"));
        Statistics statistics = journal.statistics(ALL);
        assertThat(statistics.startingBalance()).isNull();
        assertThat(statistics.undefined())
                .containsEntry("sharpe", Reason.NO_STARTING_BALANCE)
                .containsEntry("maxDrawdown", Reason.NO_STARTING_BALANCE);
        assertThat(statistics.maxDrawdownMoney()).isEqualByComparingTo("-4");
        assertThat(journal.curve(ALL).getLast().equity()).isNull();
        TradeFilter only = new TradeFilter(
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(second),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        assertThat(journal.curve(only)).extracting(EquityPoint::pnl).containsExactly(new BigDecimal("-4.00000000"));
    }

    @Test
    void anEmptyJournalHasNoDaysAndAReasonForEveryNull() {
        Statistics statistics = journal.statistics(ALL);
        assertThat(statistics.days()).isZero();
        assertThat(statistics.startingBalance()).isEqualByComparingTo("1000");
        assertThat(statistics.undefined())
                .containsEntry("sharpe", Reason.TOO_FEW_DAYS)
                .containsEntry("recoveryFactor", Reason.NO_DRAWDOWN)
                .containsEntry("pnlPercentiles", Reason.NO_TRADES);
        assertThat(journal.curve(ALL)).isEmpty();
    }
}
