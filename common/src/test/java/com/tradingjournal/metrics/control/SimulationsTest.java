package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Reason.NO_STARTING_BALANCE;
import static com.tradingjournal.metrics.entity.Reason.NO_TRADES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.Simulation;
import com.tradingjournal.metrics.entity.Simulation.Order;
import com.tradingjournal.metrics.entity.Statistics.Percentiles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationsTest {

    private static final int PATHS = 10_000;

    /** Ends at an equity of 1, and may go up or down by 1 with equal chances. */
    private final DailyInput coin = Journal.create()
            .balance(1)
            .day("2025-06-02", 1)
            .day("2025-06-03", -1)
            .input();

    /** The gambler's ruin: from 1 at 0 within h throws with 1/2, 1/2, 5/8, 5/8, 11/16 … */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.5", "3, 0.625", "5, 0.6875", "7, 0.7265625"})
    void ruinIsAsLikelyAsTheoryHasIt(int horizon, double chance) {
        Simulation simulation = Simulations.simulate(coin, new Order(PATHS, horizon, BigDecimal.ZERO, 4));
        double fourDeviations = 4 * Math.sqrt(chance * (1 - chance) / PATHS);
        assertThat(Objects.requireNonNull(simulation.riskOfRuin()).doubleValue())
                .isCloseTo(chance, within(fourDeviations));
    }

    /** Of the 16 ways of four throws 1, 4, 6, 4 and 1 end at −3, −1, 1, 3 and 5; of the 32 of five 1, 2, 6, 10, 12, 1 fall 5 … 0. */
    @Test
    void endsAndFallsAreDistributedAsTheyCanBeCounted() {
        assertThat(Simulations.simulate(coin, new Order(PATHS, 4, null, 1)).finalEquity())
                .isEqualTo(percentiles("-3", "-1", "1", "3", "5"));
        assertThat(Simulations.simulate(coin, new Order(PATHS, 5, null, 1)).maxDrawdown())
                .isEqualTo(percentiles("-4", "-3", "-2", "-1", "-1"));
    }

    @Test
    void daysThatAreAllAlikeLeaveNothingToChance() {
        DailyInput steady = Journal.create().balance(1000).weekdays(20, -10.25).input();
        Simulation simulation = Simulations.simulate(steady, new Order(7, 30, BigDecimal.valueOf(487.5), 1));
        assertThat(simulation.inputs().startingEquity()).isEqualByComparingTo("795");
        assertThat(simulation.riskOfRuin()).isEqualByComparingTo("1");
        assertThat(simulation.finalEquity()).isEqualTo(percentiles("487.5", "487.5", "487.5", "487.5", "487.5"));
        assertThat(simulation.maxDrawdown()).isEqualTo(percentiles("-307.5", "-307.5", "-307.5", "-307.5", "-307.5"));
    }

    @Test
    void quietDaysAreDrawnToo() {
        DailyInput week = Journal.create()
                .balance(10)
                .day("2025-06-02", 1)
                .day("2025-06-06", 1)
                .input();
        assertThat(Simulations.simulate(week, new Order(1, 1, null, 1)).inputs().days())
                .isEqualTo(5);
    }

    @Test
    void theSameSeedGivesTheSameAnswerAndAnotherAnother() {
        DailyInput days =
                Journal.create().balance(500).weekdays(9, 3.1).weekdays(7, -2.9).input();
        Order order = new Order(300, 50, null, 12);
        assertThat(Simulations.simulate(days, order)).isEqualTo(Simulations.simulate(days, order));
        assertThat(Simulations.simulate(days, new Order(300, 50, null, 13)).finalEquity())
                .isNotEqualTo(Simulations.simulate(days, order).finalEquity());
    }

    @Test
    void withoutABalanceItBeginsAtZeroAndRuinMustBeGiven() {
        DailyInput unfunded = Journal.create().weekdays(3, -1).input();
        Simulation simulation = Simulations.simulate(unfunded, new Order(5, 4, null, 1));
        assertThat(simulation.inputs().startingEquity()).isZero();
        assertThat(simulation.finalEquity()).isEqualTo(percentiles("-4", "-4", "-4", "-4", "-4"));
        assertThat(simulation.undefined()).containsOnlyKeys("riskOfRuin").containsValue(NO_STARTING_BALANCE);
        assertThat(Simulations.simulate(unfunded, new Order(5, 4, BigDecimal.valueOf(-4), 1))
                        .riskOfRuin())
                .isEqualByComparingTo("1");
    }

    @Test
    void withoutDaysThereIsNothingToDraw() {
        Simulation simulation = Simulations.simulate(Journal.create().balance(5).input(), new Order(5, 5, null, 1));
        assertThat(simulation.undefined())
                .containsOnlyKeys("riskOfRuin", "finalEquity", "maxDrawdown")
                .containsValue(NO_TRADES);
    }

    @Test
    void amountsAsLargeAsAJournalTakesDoNotOverflow() {
        DailyInput huge = Journal.create().balance(1).weekdays(5, -9e10).input();
        Percentiles ends =
                Simulations.simulate(huge, new Order(3, 2_500, null, 1)).finalEquity();
        assertThat(Objects.requireNonNull(ends).p50()).isCloseTo(new BigDecimal("-2.2545e14"), within(BigDecimal.TEN));
    }

    private static Percentiles percentiles(String... values) {
        List<BigDecimal> numbers = List.of(values).stream().map(BigDecimal::new).toList();
        return new Percentiles(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
    }
}
