package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Reason.NO_DOWNSIDE;
import static com.tradingjournal.metrics.entity.Reason.NO_DRAWDOWN;
import static com.tradingjournal.metrics.entity.Reason.NO_STARTING_BALANCE;
import static com.tradingjournal.metrics.entity.Reason.NO_TRADES;
import static com.tradingjournal.metrics.entity.Reason.NO_VARIANCE;
import static com.tradingjournal.metrics.entity.Reason.RUIN;
import static com.tradingjournal.metrics.entity.Reason.TOO_FEW_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.TradeSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Expected values were computed by hand or with Python's statistics module from the definitions. */
class DailyFiguresTest {

    /** Monday to Thursday; returns 0.1, 0, 0 and −50/1100. */
    private final Journal gap =
            Journal.create().balance(1000).day("2025-06-02", 100).day("2025-06-05", -50);

    @Nested
    class ObservationDays {

        @Test
        void weekdaysWithoutTradesAreZeros() {
            Statistics statistics = gap.statistics();
            assertThat(statistics.days()).isEqualTo(4);
            assertThat(statistics.annualization()).isEqualTo(252);
            assertThat(statistics.sharpe()).isEqualByComparingTo("3.523642773347");
            assertThat(statistics.volatility()).isEqualByComparingTo("0.975230424138");
            assertThat(statistics.sortino()).isEqualByComparingTo("9.524704719833");
        }

        @Test
        void theRiskFreeRateIsTakenPerDay() {
            Statistics statistics =
                    DailyFigures.statistics("INR", gap.input(), new BigDecimal("0.05"), TradeSeries.of(List.of()));
            assertThat(statistics.sharpe()).isEqualByComparingTo("3.473608559441");
        }

        @Test
        void aWeekendCountsOnlyWhereItHasPnl() {
            Journal friday =
                    Journal.create().balance(1000).day("2025-06-06", 10).day("2025-06-09", 10);
            assertThat(friday.statistics().days()).isEqualTo(2);
            assertThat(friday.day("2025-06-07", 0).statistics().days()).isEqualTo(3);
        }

        @Test
        void cryptoTradesEveryDayOfTheYear() {
            Statistics statistics = Journal.create()
                    .crypto()
                    .balance(1000)
                    .day("2025-06-06", 10)
                    .day("2025-06-09", 10)
                    .statistics();
            assertThat(statistics.days()).isEqualTo(4);
            assertThat(statistics.annualization()).isEqualTo(365);
        }
    }

    @Nested
    class CashFlows {

        private final DailyInput deposit = Journal.create()
                .balance(1000)
                .day("2025-06-05", 100)
                .cash("2025-06-07", 900)
                .day("2025-06-10", -200)
                .input();

        @Test
        void aDepositIsNoGain() {
            assertThat(DailySeries.of(deposit).returns()).containsExactly(0.1, 0, 0, -0.1);
        }

        @Test
        void onAWeekendItCountsOnTheNextObservationDay() {
            assertThat(DailySeries.of(deposit).days())
                    .extracting(day -> day.equity() + " on " + day.date().getDayOfWeek())
                    .containsExactly("1100.0 on THURSDAY", "1100.0 on FRIDAY", "2000.0 on MONDAY", "1800.0 on TUESDAY");
        }

        @Test
        void beforeTheFirstDayItBelongsToTheBalance() {
            DailyInput early = Journal.create()
                    .balance(0)
                    .cash("2025-06-01", 500)
                    .day("2025-06-02", 50)
                    .input();
            assertThat(DailySeries.of(early).returns()).containsExactly(0.1);
        }

        @Test
        void aWithdrawalIsNoLoss() {
            Statistics statistics = Journal.create()
                    .balance(1000)
                    .day("2025-06-02", 10)
                    .cash("2025-06-03", -900)
                    .day("2025-06-03", 10)
                    .statistics();
            assertThat(statistics.maxDrawdown()).isZero();
            assertThat(statistics.maxDrawdownMoney()).isZero();
        }

        @Test
        void fromADateTheBalanceIsTheEquityOfTheEveningBefore() {
            DailyInput since = deposit.from(LocalDate.parse("2025-06-09"));
            assertThat(since.startingBalance()).isEqualByComparingTo("2000");
            assertThat(since.realizedPnl()).isEqualByComparingTo("-200");
            assertThat(DailySeries.of(since).returns()).containsExactly(-0.1);
        }
    }

    @Nested
    class Drawdown {

        private final Statistics twoFalls = Journal.create()
                .balance(1000)
                .day("2025-06-02", 100)
                .day("2025-06-04", -110)
                .day("2025-06-06", 110)
                .day("2025-06-09", 10)
                .day("2025-06-10", -55)
                .statistics();

        @Test
        void theDeepestHasItsPeakTroughAndRecovery() {
            assertThat(twoFalls.maxDrawdown()).isEqualByComparingTo("-0.1");
            assertThat(twoFalls.maxDrawdownMoney()).isEqualByComparingTo("-110");
            assertThat(twoFalls.maxDrawdownStart()).isEqualTo("2025-06-02");
            assertThat(twoFalls.maxDrawdownTrough()).isEqualTo("2025-06-04");
            assertThat(twoFalls.maxDrawdownRecovery()).isEqualTo("2025-06-06");
            assertThat(twoFalls.longestDrawdownDays()).isEqualTo(4);
        }

        @Test
        void theCurrentOneIsOfTheLastDay() {
            assertThat(twoFalls.currentDrawdownMoney()).isEqualByComparingTo("-55");
            assertThat(twoFalls.currentDrawdown()).isEqualByComparingTo("-0.049549549550");
        }

        @Test
        void fromTheFirstDayOnItHasNoStartAndWhileItLastsNoRecovery() {
            Statistics statistics = Journal.create()
                    .balance(1000)
                    .day("2025-06-02", -100)
                    .day("2025-06-03", 50)
                    .statistics();
            assertThat(statistics.maxDrawdownStart()).isNull();
            assertThat(statistics.maxDrawdownTrough()).isEqualTo("2025-06-02");
            assertThat(statistics.maxDrawdownRecovery()).isNull();
            assertThat(statistics.longestDrawdownDays()).isEqualTo(2);
        }

        @Test
        void itStartsOnTheDayThatMadeThePeakNotOnAQuietOneAfterIt() {
            assertThat(Journal.create()
                            .balance(1000)
                            .day("2025-06-06", 100)
                            .day("2025-06-10", -10)
                            .statistics()
                            .maxDrawdownStart())
                    .isEqualTo("2025-06-06");
        }

        @Test
        void withoutABalanceItsDaysAreThoseOfTheMoney() {
            Statistics statistics = Journal.create()
                    .day("2025-06-02", 100)
                    .day("2025-06-03", -300)
                    .statistics();
            assertThat(statistics.maxDrawdownMoney()).isEqualByComparingTo("-300");
            assertThat(statistics.maxDrawdownStart()).isEqualTo("2025-06-02");
            assertThat(statistics.recoveryFactor()).isEqualByComparingTo("-0.666666666667");
        }

        @Test
        void thereIsNoneWithoutAFall() {
            Statistics statistics =
                    Journal.create().balance(1000).day("2025-06-02", 1).statistics();
            assertThat(statistics.maxDrawdown()).isZero();
            assertThat(statistics.maxDrawdownTrough()).isNull();
            assertThat(statistics.longestDrawdownDays()).isZero();
        }
    }

    @Nested
    class Reasons {

        @Test
        void withoutABalanceThereAreNoReturns() {
            assertThat(Journal.create().weekdays(40, 1).statistics().undefined())
                    .containsAllEntriesOf(Map.of(
                            "sharpe", NO_STARTING_BALANCE,
                            "sortino", NO_STARTING_BALANCE,
                            "volatility", NO_STARTING_BALANCE,
                            "cagr", NO_STARTING_BALANCE,
                            "maxDrawdown", NO_STARTING_BALANCE,
                            "currentDrawdown", NO_STARTING_BALANCE,
                            "calmar", NO_STARTING_BALANCE));
        }

        @Test
        void onceEquityIsGoneReturnsMeanNothing() {
            Statistics ruined = Journal.create()
                    .balance(100)
                    .day("2025-06-02", -100)
                    .day("2025-06-03", 500)
                    .statistics();
            assertThat(ruined.undefined())
                    .containsEntry("sharpe", RUIN)
                    .containsEntry("maxDrawdown", RUIN)
                    .doesNotContainKey("recoveryFactor");
            assertThat(ruined.maxDrawdownMoney()).isEqualByComparingTo("-100");
        }

        @Test
        void aBalanceWithdrawnBeforeALossIsRuin() {
            assertThat(Journal.create()
                            .balance(100)
                            .day("2025-06-02", 1)
                            .cash("2025-06-03", -101)
                            .day("2025-06-03", 5)
                            .statistics()
                            .undefined())
                    .containsEntry("volatility", RUIN);
        }

        @Test
        void oneDayIsTooFew() {
            assertThat(Journal.create()
                            .balance(100)
                            .day("2025-06-02", 1)
                            .statistics()
                            .undefined())
                    .containsAllEntriesOf(
                            Map.of("sharpe", TOO_FEW_DAYS, "sortino", TOO_FEW_DAYS, "volatility", TOO_FEW_DAYS));
        }

        @Test
        void growthNeedsThirtyDays() {
            assertThat(Journal.create()
                            .balance(1000)
                            .weekdays(29, 1)
                            .statistics()
                            .undefined())
                    .containsEntry("cagr", TOO_FEW_DAYS)
                    .containsEntry("calmar", TOO_FEW_DAYS);
            Statistics thirty = Journal.create()
                    .balance(1000)
                    .weekdays(10, 1)
                    .weekdays(1, -5)
                    .weekdays(19, 1)
                    .statistics();
            assertThat(thirty.cagr()).isEqualByComparingTo("0.220448999708");
            assertThat(thirty.calmar()).isEqualByComparingTo("44.530697941043");
        }

        @Test
        void equalReturnsHaveNoVariance() {
            Statistics flat = Journal.create().balance(1000).weekdays(3, 0).statistics();
            assertThat(flat.undefined())
                    .containsEntry("sharpe", NO_VARIANCE)
                    .containsEntry("sortino", NO_DOWNSIDE)
                    .containsEntry("recoveryFactor", NO_DRAWDOWN);
            assertThat(flat.volatility()).isZero();
        }

        @Test
        void onlyGainsHaveNoDownsideAndNoDrawdown() {
            assertThat(Journal.create()
                            .balance(1000)
                            .weekdays(30, 1)
                            .statistics()
                            .undefined())
                    .containsEntry("sortino", NO_DOWNSIDE)
                    .containsEntry("calmar", NO_DRAWDOWN)
                    .containsEntry("recoveryFactor", NO_DRAWDOWN)
                    .doesNotContainKey("cagr");
        }

        @Test
        void withoutLotsThereAreNoDays() {
            Statistics none = Journal.create().balance(1000).statistics();
            assertThat(none.days()).isZero();
            assertThat(none.undefined())
                    .containsEntry("sharpe", TOO_FEW_DAYS)
                    .containsEntry("pnlPercentiles", NO_TRADES);
            assertThat(none.pnlHistogram()).isEmpty();
            assertThat(Journal.create().statistics().undefined()).containsEntry("sharpe", NO_STARTING_BALANCE);
        }

        @Test
        void growthBeyondAllNumbersIsNoFigure() {
            Journal rocket = Journal.create().balance(1);
            for (int i = 0; i < 31; i++) {
                rocket.weekdays(1, Math.pow(20, i));
            }
            assertThat(rocket.statistics().undefined()).containsEntry("cagr", TOO_FEW_DAYS);
        }
    }
}
