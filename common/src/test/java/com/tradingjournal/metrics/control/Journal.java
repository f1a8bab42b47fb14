package com.tradingjournal.metrics.control;

import static java.math.BigDecimal.ZERO;

import com.tradingjournal.metrics.entity.ClosedTrade;
import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.DailyInput.CashFlow;
import com.tradingjournal.metrics.entity.DailyInput.DayResult;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.Summary.Context;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.metrics.entity.TradeTotals;
import com.tradingjournal.metrics.entity.TradingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal told day by day, and the figures asked of it. */
final class Journal {

    private final List<DayResult> days = new ArrayList<>();
    private final List<CashFlow> flows = new ArrayList<>();
    private TradingCalendar calendar = TradingCalendar.WEEKDAYS;
    private @Nullable BigDecimal balance;

    static Journal create() {
        return new Journal();
    }

    Journal balance(int money) {
        balance = BigDecimal.valueOf(money);
        return this;
    }

    Journal crypto() {
        calendar = TradingCalendar.EVERY_DAY;
        return this;
    }

    Journal day(String date, double pnl) {
        days.add(new DayResult(LocalDate.parse(date), BigDecimal.valueOf(pnl)));
        return this;
    }

    Journal cash(String date, int amount) {
        flows.add(new CashFlow(LocalDate.parse(date), BigDecimal.valueOf(amount)));
        return this;
    }

    /** P&L on so many weekdays one after the other, from Monday, 2 June 2025. */
    Journal weekdays(int count, double pnl) {
        LocalDate date = days.isEmpty()
                ? LocalDate.of(2025, 6, 2)
                : days.getLast().date().plusDays(1);
        for (int i = 0; i < count; date = date.plusDays(1)) {
            if (TradingCalendar.WEEKDAYS.observes(date)) {
                day(date.toString(), pnl);
                i++;
            }
        }
        return this;
    }

    DailyInput input() {
        return new DailyInput(calendar, balance, days, flows);
    }

    Statistics statistics() {
        return statistics(input());
    }

    static Statistics statistics(DailyInput input) {
        return DailyFigures.statistics("INR", input, ZERO, TradeSeries.of(List.of()));
    }

    static Summary summary(ClosedTrade... trades) {
        return summary(ZERO, List.of(trades));
    }

    static Summary summary(BigDecimal tolerance, List<ClosedTrade> trades) {
        TradeTotals totals = TradeTotals.of(trades, tolerance);
        return Summaries.summary(new Context("INR", 0, 0, ZERO), totals, TradeSeries.of(trades), tolerance);
    }

    static ClosedTrade[] trades(double... pnl) {
        return Arrays.stream(pnl)
                .mapToObj(BigDecimal::valueOf)
                .map(ClosedTrade::of)
                .toArray(ClosedTrade[]::new);
    }

    static ClosedTrade withR(double r) {
        return new ClosedTrade(BigDecimal.valueOf(r * 100), ZERO, BigDecimal.valueOf(r), null);
    }
}
