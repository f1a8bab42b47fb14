package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Reason.NO_STARTING_BALANCE;
import static com.tradingjournal.metrics.entity.Reason.RUIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.Drawdown;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Statistics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawdownTablesTest {

    private final DailyInput twoFalls = Journal.create()
            .balance(1000)
            .day("2025-06-02", -10)
            .day("2025-06-03", 110)
            .day("2025-06-05", -55)
            .day("2025-06-06", -55)
            .day("2025-06-10", 110)
            .day("2025-06-11", -1)
            .input();

    @Test
    void theDeepestComesFirstWithItsDaysThereAndBack() {
        Drawdown deepest = DrawdownTables.deepest(twoFalls, 10).getFirst();
        assertThat(deepest.start()).isEqualTo("2025-06-03");
        assertThat(deepest.trough()).isEqualTo("2025-06-06");
        assertThat(deepest.recovery()).isEqualTo("2025-06-10");
        assertThat(deepest.depthMoney()).isEqualByComparingTo("-110");
        assertThat(deepest.depth()).isEqualByComparingTo("-0.1");
        assertThat(List.of(deepest.daysToTrough(), deepest.days())).containsExactly(3L, 7L);
        assertThat(deepest.daysToRecovery()).isEqualTo(4);
    }

    @Test
    void onesFromTheFirstDayHaveNoStartAndOnesThatLastNoRecovery() {
        List<Drawdown> falls = DrawdownTables.deepest(twoFalls, 10);
        assertThat(falls).hasSize(3);
        assertThat(falls.get(1).start()).isNull();
        assertThat(falls.get(1).daysToTrough()).isEqualTo(1);
        assertThat(falls.get(2).recovery()).isNull();
        assertThat(falls.get(2).daysToRecovery()).isNull();
        assertThat(falls.get(2).days()).isEqualTo(1);
        assertThat(DrawdownTables.deepest(twoFalls, 1)).containsExactly(falls.getFirst());
    }

    @Test
    void withoutReturnsTheMoneyTellsTheDaysAndThereIsAReason() {
        Drawdown unfunded = DrawdownTables.deepest(
                        Journal.create()
                                .day("2025-06-02", 5)
                                .day("2025-06-03", -8)
                                .input(),
                        10)
                .getFirst();
        assertThat(unfunded.depthMoney()).isEqualByComparingTo("-8");
        assertThat(unfunded.undefined()).containsEntry("depth", NO_STARTING_BALANCE);
        Drawdown ruined = DrawdownTables.deepest(
                        Journal.create().balance(5).day("2025-06-02", -8).input(), 10)
                .getFirst();
        assertThat(ruined.undefined()).containsEntry("depth", RUIN);
    }

    @Test
    void thereAreNoneWithoutDaysOrWithoutAFall() {
        assertThat(DrawdownTables.deepest(Journal.create().balance(1).input(), 10))
                .isEmpty();
        assertThat(DrawdownTables.deepest(
                        Journal.create().balance(1).weekdays(3, 1).input(), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void tableStatisticsAndCurveAgree(int seed) {
        DailyInput input = walk(new Random(seed));
        Statistics statistics = Journal.statistics(input);
        List<Drawdown> falls = DrawdownTables.deepest(input, Integer.MAX_VALUE);
        Drawdown deepest = falls.getFirst();
        assertThat(deepest.depth()).isEqualTo(statistics.maxDrawdown());
        assertThat(deepest.start()).isEqualTo(statistics.maxDrawdownStart());
        assertThat(deepest.trough()).isEqualTo(statistics.maxDrawdownTrough());
        assertThat(deepest.recovery()).isEqualTo(statistics.maxDrawdownRecovery());
        assertThat(falls.stream().mapToLong(Drawdown::days).max()).hasValue(statistics.longestDrawdownDays());
        assertThat(falls.stream().map(Drawdown::depthMoney).reduce(BigDecimal.ZERO, BigDecimal::min))
                .isEqualByComparingTo(statistics.maxDrawdownMoney());
        List<EquityPoint> curve = EquityCurves.curve(input, Period.DAILY).points();
        assertThat(curve.stream().map(EquityPoint::drawdown).reduce(BigDecimal.ZERO, BigDecimal::min))
                .isEqualByComparingTo(statistics.maxDrawdownMoney());
    }

    /** Without cash flows index and money have the same peaks: returns multiplied must not miss one by a rounding error. */
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18})
    void aPeakRegainedInMoneyIsRegainedInReturns(int seed) {
        DailyInput funded = walk(new Random(seed));
        DailyInput unfunded = new DailyInput(funded.calendar(), null, funded.days(), List.of());
        assertThat(days(funded)).isEqualTo(days(unfunded));
    }

    private static List<String> days(DailyInput input) {
        return DrawdownTables.deepest(input, Integer.MAX_VALUE).stream()
                .map(fall -> fall.start() + " " + fall.recovery() + " " + fall.days())
                .sorted()
                .toList();
    }

    /** Up and down by whole steps, so that peaks are often regained exactly. */
    private static DailyInput walk(Random random) {
        Journal journal = Journal.create().balance(10_007);
        for (int i = 0; i < 300; i++) {
            journal.weekdays(1, (random.nextInt(7) - 3) * 3_337 / 100.0);
        }
        return journal.input();
    }
}
