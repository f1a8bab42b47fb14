package com.tradingjournal.analytics.control.question;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month as a trader looks back on it.
 *
 * @param month as 2026-11
 * @param days of the month, those with realised P&L or a note
 * @param weeks whole ISO weeks that touch the month, with their days beyond it
 * @param total of the month
 */
public record CalendarMonth(String month, String currency, List<Day> days, List<Week> weeks, Total total) {

    /**
     * A day; P&L plus fees is gross.
     *
     * @param pnl what lots realised that day, of open trades too
     * @param n how many trades closed that day
     * @param winRate of the trades that closed that day; null when there were none
     */
    public record Day(
            LocalDate date,
            BigDecimal pnl,
            long n,
            @Nullable BigDecimal winRate,
            BigDecimal fees,
            boolean hasJournal) {}

    public record Week(String week, BigDecimal pnl, long n) {}

    public record Total(BigDecimal pnl, long n) {}

    public static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(previousOrSame(MONDAY));
    }

    public static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().with(nextOrSame(SUNDAY));
    }

    /** From the days of all weeks that touch the month. */
    public static CalendarMonth of(YearMonth month, String currency, List<Day> days) {
        List<Day> inMonth = days.stream()
                .filter(day -> YearMonth.from(day.date).equals(month))
                .toList();
        List<Week> weeks = firstDay(month)
                .datesUntil(lastDay(month), Period.ofWeeks(1))
                .map(monday -> week(monday, days))
                .toList();
        return new CalendarMonth(month.toString(), currency, inMonth, weeks, total(inMonth));
    }

    private static Week week(LocalDate monday, List<Day> days) {
        LocalDate next = monday.plusWeeks(1);
        Total total = total(days.stream()
                .filter(day -> !day.date.isBefore(monday) && day.date.isBefore(next))
                .toList());
        String name = "%d-W%02d".formatted(monday.get(WEEK_BASED_YEAR), monday.get(WEEK_OF_WEEK_BASED_YEAR));
        return new Week(name, total.pnl, total.n);
    }

    private static Total total(List<Day> days) {
        return new Total(
                days.stream().map(Day::pnl).reduce(BigDecimal.ZERO, BigDecimal::add),
                days.stream().mapToLong(Day::n).sum());
    }
}
