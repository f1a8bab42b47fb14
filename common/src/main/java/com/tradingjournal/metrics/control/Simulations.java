package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Reason.NO_STARTING_BALANCE;
import static com.tradingjournal.metrics.entity.Reason.NO_TRADES;
import static java.math.RoundingMode.FLOOR;
import static java.math.RoundingMode.HALF_EVEN;

import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Simulation;
import com.tradingjournal.metrics.entity.Simulation.Inputs;
import com.tradingjournal.metrics.entity.Simulation.Order;
import com.tradingjournal.metrics.entity.TradeSeries;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws the P&L of an observation day, again and again, with replacement: so many paths of so many days. Money stays whole units,
 * coarser ones than 10⁻⁸ only where a path could otherwise leave what a long holds.
 */
public final class Simulations {

    /** The most that a path may come to, in units. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(Long.MAX_VALUE / 2);

    private Simulations() {}

    public static Simulation simulate(DailyInput input, Order order) {
        List<DailySeries.Day> days = DailySeries.of(input).days();
        BigDecimal equity =
                days.isEmpty() ? input.startingBalance() : days.getLast().equity();
        Inputs inputs = new Inputs(
                order.paths(),
                order.horizon(),
                equity == null || order.ruinLevel() != null ? order.ruinLevel() : BigDecimal.ZERO,
                order.seed(),
                equity == null ? BigDecimal.ZERO : equity,
                days.size());
        return days.isEmpty()
                ? none(inputs)
                : simulate(inputs, days.stream().map(DailySeries.Day::pnl).toList());
    }

    private static Simulation none(Inputs inputs) {
        Undefined undefined = new Undefined();
        List.of("riskOfRuin", "finalEquity", "maxDrawdown").forEach(name -> undefined.because(name, NO_TRADES));
        return new Simulation(inputs, null, null, null, undefined.reasons());
    }

    private static Simulation simulate(Inputs inputs, List<BigDecimal> pnl) {
        int scale = scale(inputs, pnl);
        long[] units = pnl.stream()
                .mapToLong(amount ->
                        amount.setScale(scale, HALF_EVEN).unscaledValue().longValueExact())
                .toArray();
        Paths paths = new Paths(units, units(inputs.startingEquity(), scale), ruin(inputs, scale), inputs);
        Undefined undefined = new Undefined();
        return new Simulation(
                inputs,
                undefined.value("riskOfRuin", riskOfRuin(inputs, paths.ruined)),
                Quantiles.percentiles(paths.ends, scale),
                Quantiles.percentiles(paths.falls, scale),
                undefined.reasons());
    }

    private static Figure riskOfRuin(Inputs inputs, long ruined) {
        return Figure.when(
                inputs.ruinLevel() != null,
                NO_STARTING_BALANCE,
                () -> Figure.ratio(BigDecimal.valueOf(ruined), BigDecimal.valueOf(inputs.paths())));
    }

    private static int scale(Inputs inputs, List<BigDecimal> pnl) {
        BigDecimal widest = pnl.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal reach = widest.multiply(BigDecimal.valueOf(inputs.horizon()))
                .add(inputs.startingEquity().abs());
        int scale = TradeSeries.SCALE;
        while (reach.movePointRight(scale).compareTo(ROOM) > 0) {
            scale--;
        }
        return scale;
    }

    private static long units(BigDecimal amount, int scale) {
        return amount.setScale(scale, FLOOR).unscaledValue().longValueExact();
    }

    /** Below everything where there is no level. */
    private static long ruin(Inputs inputs, int scale) {
        BigDecimal level = inputs.ruinLevel();
        return level == null ? Long.MIN_VALUE : units(level, scale);
    }

    private static final class Paths {

        private final long[] ends;
        private final long[] falls;
        private long ruined;

        private Paths(long[] pnl, long start, long ruin, Inputs inputs) {
            SplittableRandom random = new SplittableRandom(inputs.seed());
            ends = new long[inputs.paths()];
            falls = new long[inputs.paths()];
            for (int path = 0; path < ends.length; path++) {
                long equity = start;
                long peak = start;
                long lowest = start;
                long deepest = 0;
                for (int day = 0; day < inputs.horizon(); day++) {
                    equity += pnl[random.nextInt(pnl.length)];
                    peak = Math.max(peak, equity);
                    lowest = Math.min(lowest, equity);
                    deepest = Math.min(deepest, equity - peak);
                }
                ends[path] = equity;
                falls[path] = deepest;
                ruined += lowest <= ruin ? 1 : 0;
            }
        }
    }
}
