package com.tradingjournal.metrics.control;

import static java.time.temporal.ChronoUnit.DAYS;

import com.tradingjournal.metrics.control.Drawdowns.Fall;
import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.Drawdown;
import com.tradingjournal.metrics.entity.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The falls of a question one by one, deepest first, on the same days and as deep as statistics and curve have them. */
public final class DrawdownTables {

    private DrawdownTables() {}

    public static List<Drawdown> deepest(DailyInput input, int limit) {
        DailySeries series = DailySeries.of(input);
        TreeMap<LocalDate, BigDecimal> money = belowPeak(series);
        return dated(series).deepestFirst().stream()
                .limit(limit)
                .map(fall -> drawdown(
                        fall,
                        money.subMap(fall.after(), false, fall.last(), true).values().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::min),
                        series))
                .toList();
    }

    /** The falls that tell the days: of the index, or of the money where there are no returns. */
    static Drawdowns<?> dated(DailySeries series) {
        return series.withoutReturns() == null ? Drawdowns.ofIndex(series) : Drawdowns.ofMoney(series);
    }

    private static Drawdown drawdown(Fall<?> fall, BigDecimal money, DailySeries series) {
        Undefined undefined = new Undefined();
        LocalDate recovery = fall.recovery();
        return new Drawdown(
                fall.start(),
                fall.trough(),
                recovery,
                money,
                undefined.value("depth", depth(fall, series)),
                DAYS.between(fall.after(), fall.trough()),
                recovery == null ? null : DAYS.between(fall.trough(), recovery),
                fall.days(),
                undefined.reasons());
    }

    private static Figure depth(Fall<?> fall, DailySeries series) {
        if (fall.depth() instanceof Double depth) {
            return ReturnFigures.rounded(depth);
        }
        return Figure.undefined(Objects.requireNonNull(series.withoutReturns()));
    }

    private static TreeMap<LocalDate, BigDecimal> belowPeak(DailySeries series) {
        TreeMap<LocalDate, BigDecimal> below = new TreeMap<>();
        BigDecimal peak = BigDecimal.ZERO;
        for (DailySeries.Day day : series.days()) {
            peak = peak.max(day.cumulative());
            below.put(day.date(), day.cumulative().subtract(peak));
        }
        return below;
    }
}
