package com.tradingjournal.metrics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.EquityCurve;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Statistics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EquityCurvesTest {

    private static List<EquityPoint> points(Journal journal, Period period) {
        return EquityCurves.curve(journal.input(), period).points();
    }

    private final Journal journal = Journal.create()
            .balance(1000)
            .day("2025-05-30", 100)
            .day("2025-06-02", -55)
            .day("2025-06-04", 0)
            .day("2025-06-05", 155);

    @Test
    void aDayWithAClosingFillHasAPointAlsoAtZero() {
        assertThat(points(journal, Period.DAILY))
                .extracting(
                        point -> point.date().getDayOfMonth(),
                        point -> point.cumulative().intValue(),
                        point -> point.peak().intValue(),
                        point -> point.drawdown().intValue())
                .containsExactly(
                        tuple(30, 100, 100, 0), tuple(2, 45, 100, -55), tuple(4, 45, 100, -55), tuple(5, 200, 200, 0));
        assertThat(points(journal, Period.DAILY).get(1).drawdownPct()).isEqualByComparingTo("-0.05");
        assertThat(points(journal, Period.DAILY).getLast().equity()).isEqualByComparingTo("1200");
    }

    @Test
    void aWeekHasTheSumTheLastStateAndTheDeepestDrawdown() {
        EquityPoint week = points(journal, Period.WEEKLY).getLast();
        assertThat(week.date()).isEqualTo("2025-06-05");
        assertThat(week.pnl()).isEqualByComparingTo("100");
        assertThat(week.cumulative()).isEqualByComparingTo("200");
        assertThat(week.drawdown()).isEqualByComparingTo("-55");
        assertThat(week.drawdownPct()).isEqualByComparingTo("-0.05");
    }

    @Test
    void monthsAreThoseOfTheCalendar() {
        assertThat(points(journal, Period.MONTHLY))
                .extracting(point -> point.date().toString())
                .containsExactly("2025-05-30", "2025-06-05");
    }

    @Test
    void afterRuinEquityGoesOnAsMoneyWithoutFractions() {
        Journal ruined = Journal.create().balance(100).day("2025-06-02", -150).day("2025-06-03", 20);
        assertThat(points(ruined, Period.DAILY))
                .extracting(point -> String.valueOf(point.equity()), EquityPoint::drawdownPct)
                .containsExactly(tuple("-50.0", null), tuple("-30.0", null));
        assertThat(points(Journal.create().day("2025-06-02", 1), Period.DAILY)
                        .getFirst()
                        .equity())
                .isNull();
    }

    @Test
    void aLongCurveIsThinnedWithoutLosingItsExtremes() {
        Journal decades = Journal.create().crypto().balance(1_000_000);
        Random random = new Random(7);
        LocalDate date = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < 9_000; i++) {
            decades.day(date.plusDays(i).toString(), random.nextInt(-1000, 1001));
        }
        DailyInput input = decades.input();
        EquityCurve curve = EquityCurves.curve(input, Period.DAILY);
        Statistics statistics = Journal.statistics(input);
        assertThat(curve.thinned()).isTrue();
        assertThat(curve.points()).hasSizeLessThanOrEqualTo(2_000).hasSizeGreaterThan(1_000);
        assertThat(curve.points()).extracting(EquityPoint::drawdown).contains(statistics.maxDrawdownMoney());
        assertThat(curve.points()).extracting(EquityPoint::drawdownPct).contains(statistics.maxDrawdown());
        assertThat(curve.points().getLast().cumulative()).isEqualByComparingTo(input.realizedPnl());
    }

    @Property(tries = 200)
    void theDeepestDrawdownIsTheCurvesMinimumInEveryPeriod(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -90, max = 100) Integer> pnl, @ForAll Period period) {
        Journal random = Journal.create().balance(10_000).cash("2025-06-10", -1_000);
        pnl.forEach(money -> random.weekdays(1, money));
        Statistics statistics = random.statistics();
        List<EquityPoint> curve = points(random, period);
        assertThat(curve.stream().map(EquityPoint::drawdown).reduce(BigDecimal.ZERO, BigDecimal::min))
                .isEqualByComparingTo(statistics.maxDrawdownMoney());
        assertThat(curve.stream().map(EquityPoint::drawdownPct).sorted().findFirst())
                .hasValueSatisfying(deepest -> assertThat(deepest).isEqualByComparingTo(statistics.maxDrawdown()));
    }
}
