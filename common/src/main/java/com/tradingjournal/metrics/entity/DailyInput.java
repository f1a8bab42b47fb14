package com.tradingjournal.metrics.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the daily figures are made of: the days with a closing fill (at P&L 0 too), the deposits (positive) and
 * withdrawals, and the equity at the end of the day before the first of them, null when an account has none.
 */
public record DailyInput(
        TradingCalendar calendar,
        @Nullable BigDecimal startingBalance,
        List<DayResult> days,
        List<CashFlow> cashFlows) {

    /** P&L realised on a local date of the workspace's zone. */
    public record DayResult(LocalDate date, BigDecimal pnl) {}

    public record CashFlow(LocalDate date, BigDecimal amount) {}

    public DailyInput {
        days = days.stream().sorted(Comparator.comparing(DayResult::date)).toList();
        cashFlows =
                cashFlows.stream().sorted(Comparator.comparing(CashFlow::date)).toList();
    }

    /** The same question from that date on: the starting balance becomes the equity at the end of the day before. */
    public DailyInput from(LocalDate date) {
        Predicate<LocalDate> earlier = day -> day.isBefore(date);
        return new DailyInput(
                calendar,
                startingBalance == null
                        ? null
                        : startingBalance.add(realized(earlier)).add(moved(earlier)),
                days.stream().filter(day -> !earlier.test(day.date())).toList(),
                cashFlows.stream().filter(flow -> !earlier.test(flow.date())).toList());
    }

    /** Σ of the lots: what calendar and equity curve add up to. */
    public BigDecimal realizedPnl() {
        return realized(day -> true);
    }

    private BigDecimal realized(Predicate<LocalDate> when) {
        return days.stream()
                .filter(day -> when.test(day.date()))
                .map(DayResult::pnl)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal moved(Predicate<LocalDate> when) {
        return cashFlows.stream()
                .filter(flow -> when.test(flow.date()))
                .map(CashFlow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
