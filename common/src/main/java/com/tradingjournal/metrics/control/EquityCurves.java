package com.tradingjournal.metrics.control;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.EquityCurve;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The curve of cumulative P&L and equity over the days with realised P&L, its weeks or its months. */
public final class EquityCurves {

    private EquityCurves() {}

    public static EquityCurve curve(DailyInput input, Period period) {
        List<EquityPoint> daily = daily(DailySeries.of(input));
        return Thinning.thinned(
                switch (period) {
                    case DAILY -> daily;
                    case WEEKLY, MONTHLY -> merged(daily, period);
                });
    }

    private static List<EquityPoint> daily(DailySeries series) {
        List<EquityPoint> points = new ArrayList<>();
        BigDecimal peak = BigDecimal.ZERO;
        double indexPeak = 1;
        for (DailySeries.Day day : series.days()) {
            peak = peak.max(day.cumulative());
            indexPeak = Math.max(indexPeak, day.index());
            if (day.realized()) {
                points.add(new EquityPoint(
                        day.date(),
                        day.pnl(),
                        day.cumulative(),
                        day.equity(),
                        peak,
                        day.cumulative().subtract(peak),
                        series.withoutReturns() == null ? fraction(day.index() / indexPeak - 1) : null));
            }
        }
        return points;
    }

    private static List<EquityPoint> merged(List<EquityPoint> daily, Period period) {
        return daily.stream()
                .collect(groupingBy(point -> firstDay(point.date(), period), TreeMap::new, toList()))
                .values()
                .stream()
                .map(EquityCurves::merged)
                .toList();
    }

    /** P&L is the sum, the drawdowns the deepest, everything else the last state. */
    private static EquityPoint merged(List<EquityPoint> points) {
        EquityPoint last = points.getLast();
        return new EquityPoint(
                last.date(),
                points.stream().map(EquityPoint::pnl).reduce(BigDecimal.ZERO, BigDecimal::add),
                last.cumulative(),
                last.equity(),
                last.peak(),
                points.stream().map(EquityPoint::drawdown).reduce(BigDecimal.ZERO, BigDecimal::min),
                points.stream()
                        .map(EquityPoint::drawdownPct)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static LocalDate firstDay(LocalDate date, Period period) {
        return switch (period) {
            case DAILY -> date;
            case WEEKLY -> date.with(previousOrSame(MONDAY));
            case MONTHLY -> date.withDayOfMonth(1);
        };
    }

    private static @Nullable BigDecimal fraction(double value) {
        return ReturnFigures.rounded(value) instanceof Figure.Known known ? known.value() : null;
    }
}
