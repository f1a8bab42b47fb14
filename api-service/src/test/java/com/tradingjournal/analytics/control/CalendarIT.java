package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.earned;
import static com.tradingjournal.analytics.control.RoundTripRow.trade;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.analytics.control.question.CalendarMonth.Day;
import com.tradingjournal.analytics.control.question.CalendarMonth.Week;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarIT {

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    @ParameterizedTest
    @CsvSource({
        "UTC,              2026-03-08T23:59:59.999999Z, 2026-03-08",
        "UTC,              2026-03-09T00:00:00Z,        2026-03-09",
        "Asia/Kolkata,     2026-03-09T18:29:59Z,        2026-03-09",
        "Asia/Kolkata,     2026-03-09T18:30:00Z,        2026-03-10",
        "America/New_York, 2026-03-08T04:59:59Z,        2026-03-07",
        "America/New_York, 2026-03-08T05:00:00Z,        2026-03-08",
        "America/New_York, 2026-03-09T03:59:59Z,        2026-03-08",
        "America/New_York, 2026-03-09T04:00:00Z,        2026-03-09",
        "Europe/London,    2026-03-29T23:30:00Z,        2026-03-30",
        "Europe/London,    2026-03-28T23:30:00Z,        2026-03-28",
        "Asia/Kathmandu,   2026-03-09T18:15:00Z,        2026-03-10",
        "Pacific/Apia,     2026-03-09T11:00:00Z,        2026-03-10"
    })
    void aDayBeginsAtLocalMidnightAlsoWhenTheClocksChange(String zone, String closedAt, LocalDate day) {
        TestJournal journal = desk.newJournal(zone, "1000").with(earned("5", closedAt));
        assertThat(journal.calendar("2026-03").days()).extracting(Day::date).containsExactly(day);
    }

    @Test
    void aDayShowsWhatLotsRealisedAndWhichTradesClosed() {
        TestJournal journal = desk.newJournal("UTC", "1000")
                .with(
                        trade().bought("10", "100", "2026-03-02T15:00:00Z")
                                .sold("4", "110", "2026-03-03T15:00:00Z")
                                .fees("2")
                                .sold("6", "90", "2026-03-04T15:00:00Z"),
                        earned("5", "2026-03-04T16:00:00Z"));
        List<Day> days = journal.calendar("2026-03").days();
        assertThat(days)
                .extracting(Day::date)
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(3, 4);
        assertThat(days).extracting(Day::n).containsExactly(0L, 2L);
        assertThat(days.getFirst().pnl()).isEqualByComparingTo("38");
        assertThat(days.getFirst().fees()).isEqualByComparingTo("2");
        assertThat(days.getFirst().winRate()).isNull();
        assertThat(days.getLast().winRate()).isEqualByComparingTo("0.5");
        assertThat(days.getLast().pnl()).isEqualByComparingTo("-55");
    }

    @Test
    void weeksAreWholeAndTheTotalIsOfTheMonth() {
        TestJournal journal = desk.newJournal("UTC", "1000")
                .with(
                        earned("1", "2026-03-31T15:00:00Z"),
                        earned("20", "2026-04-01T15:00:00Z"),
                        earned("300", "2026-05-03T15:00:00Z"),
                        earned("4000", "2026-05-04T15:00:00Z"));
        CalendarMonth april = journal.calendar("2026-04");
        assertThat(april.days()).extracting(Day::date).containsExactly(LocalDate.parse("2026-04-01"));
        assertThat(april.weeks())
                .extracting(Week::week)
                .containsExactly("2026-W14", "2026-W15", "2026-W16", "2026-W17", "2026-W18");
        assertThat(april.weeks().getFirst().pnl()).isEqualByComparingTo("21");
        assertThat(april.weeks().getLast().pnl()).isEqualByComparingTo("300");
        assertThat(april.total().pnl()).isEqualByComparingTo("20");
        assertThat(april.total().n()).isEqualTo(1);
    }

    @Test
    void theFirstWeekOfAYearMayBeginInTheOneBefore() {
        assertThat(desk.newJournal("UTC", "1").calendar("2027-01").weeks())
                .extracting(Week::week)
                .startsWith("2026-W53", "2027-W01");
    }

    @Test
    void aNoteMakesADayAndAFlatTradeDoes() {
        TestJournal journal = desk.newJournal("UTC", "1000").with(earned("0", "2026-03-10T15:00:00Z"));
        journal.update(
                "insert into journal_days (tenant_id, user_id, day, notes, created_at, updated_at) values (?, ?, '2026-03-11', 'Rested.', now(), now())",
                journal.owner().tenantId(),
                journal.owner().userId());
        assertThat(journal.calendar("2026-03").days())
                .extracting(Day::hasJournal)
                .containsExactly(false, true);
        assertThat(journal.calendar("2026-03").total().n()).isEqualTo(1);
        assertThat(journal.calendar("2026-04").days()).isEmpty();
    }

    @Test
    void aWorkspaceThatMovesHasItsDaysMoved() {
        TestJournal journal = desk.newJournal("UTC", "1000").with(earned("5", "2026-03-09T20:00:00Z"));
        journal.move(ZoneId.of("Asia/Kolkata"));
        assertThat(journal.calendar("2026-03").days())
                .extracting(Day::date)
                .containsExactly(LocalDate.parse("2026-03-10"));
    }
}
