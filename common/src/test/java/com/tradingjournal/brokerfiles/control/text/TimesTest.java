package com.tradingjournal.brokerfiles.control.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Times monthFirst = new Times(DateOrder.MONTH_FIRST, NEW_YORK);
    private final Times dayFirst = new Times(DateOrder.DAY_FIRST, NEW_YORK);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "2025-06-02T10:00:00Z|2025-06-02T10:00:00Z",
                "2025-06-02T10:00:00.123456789Z|2025-06-02T10:00:00.123456Z",
                "2025-06-02 10:00:00+05:30|2025-06-02T04:30:00Z",
                "2025-06-02T10:00+0530|2025-06-02T04:30:00Z",
                "2025-06-02T10:00:00|2025-06-02T14:00:00Z",
                "2025-06-02|2025-06-02T04:00:00Z",
                "20260105 09:31:00|2026-01-05T14:31:00Z",
                "2026.03.02 09:31:04|2026-03-02T14:31:04Z",
                "1/15/25 09:30:00|2025-01-15T14:30:00Z",
                "5/6/2026 1:42:02 PM|2026-05-06T17:42:02Z",
                "5/6/2026 12:00 am|2026-05-06T04:00:00Z",
                "02-Jun-2025 09:15|2025-06-02T13:15:00Z",
                "Jun 8, 2026 06:51:04|2026-06-08T10:51:04Z",
                "20260105;093100|2026-01-05T14:31:00Z",
                "'20260105;093100|2026-01-05T14:31:00Z",
                "20260105|2026-01-05T05:00:00Z",
                "2026/1/5 9:31|2026-01-05T14:31:00Z",
                "2026-01-05, 09:31:04|2026-01-05T14:31:04Z",
                "2026-06-01 09:15:00.123|2026-06-01T13:15:00.123Z",
                "Jun 8, 2026 06:51:04 ET|2026-06-08T10:51:04Z",
                "Jan 8, 2026 06:51:04 ET|2026-01-08T11:51:04Z",
                "02/08/2026 09:31:00 EST|2026-02-08T14:31:00Z",
                "07/08/2026 09:31:00 EDT|2026-07-08T13:31:00Z",
                "07/08/2026 09:31:00 AM CT|2026-07-08T14:31:00Z",
                "07/08/2026 09:31:00 CST|2026-07-08T15:31:00Z",
                "07/08/2026 09:31:00 CDT|2026-07-08T14:31:00Z",
                "07/08/2026 09:31:00 PT|2026-07-08T16:31:00Z",
                "07/08/2026 09:31:00 PST|2026-07-08T17:31:00Z",
                "07/08/2026 09:31:00 PDT|2026-07-08T16:31:00Z",
                "2026-07-08 09:31:00 IST|2026-07-08T04:01:00Z",
                "2026-07-08 09:31:00 UTC|2026-07-08T09:31:00Z",
                "2026-07-08 09:31:00 GMT+2|2026-07-08T07:31:00Z",
                "2026/07/20 08:03:06,GMT-04|2026-07-20T12:03:06Z",
                "Mon Jun 08 2026 09:31:04 GMT-0400 (Eastern Daylight Time)|2026-06-08T13:31:04Z",
                "Mon Jun 08 2026 09:31:04 GMT+0200 (Central European Summer Time)|2026-06-08T07:31:04Z",
                "01 Jul 2026 00:00:00|2026-07-01T04:00:00Z",
                "17 Jun 2025|2025-06-17T04:00:00Z"
            })
    void readsWhatBrokersWrite(String text, Instant at) {
        assertThat(monthFirst.instant(text).orElse(null)).isEqualTo(at);
    }

    @Test
    void theOrderIsTheFilesNotTheRows() {
        assertThat(dayFirst.date("05/06/2025")).contains(LocalDate.of(2025, 6, 5));
        assertThat(monthFirst.date("05/06/2025")).contains(LocalDate.of(2025, 5, 6));
        assertThat(monthFirst.date("13/06/2025")).isEmpty();
        assertThat(new Times(null, NEW_YORK).date("13/06/2025")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-02-30",
                "2025-06-02T25:00:00Z",
                "2025-06-02T10:00:00+99:99",
                "13:00 PM",
                "5/6/2026 13:00 PM",
                "0000-01-01",
                "9999-12-31",
                "31 Foo 2025",
                "02/31/2025",
                "31 Feb 2025",
                "2025-13-01",
                "2025-06/02",
                "2025-06-02 10:00:00 XYZ",
                "2025-06-02 10:00:00 GMT+25",
                "20260105;996100",
                "250602",
                "09:31:04",
                "2025-06-02T10:00:00Zebra"
            })
    void whatIsNoTimeIsNotGuessed(String text) {
        assertThat(monthFirst.instant(text)).isEmpty();
    }

    @Test
    void daysOfTwoDigitYearsAreRead() {
        assertThat(dayFirst.date("20-10-25")).contains(LocalDate.of(2025, 10, 20));
        assertThat(dayFirst.instant("27/04/2026 6:05:02")).contains(Instant.parse("2026-04-27T10:05:02Z"));
    }

    @Test
    void aDateAloneHasNoTimeEvenWhereMidnightIsWrittenOut() {
        assertThat(dayFirst.hasTime("2025-06-02")).isFalse();
        assertThat(dayFirst.hasTime("02/06/2025")).isFalse();
        assertThat(dayFirst.hasTime("17 Jun 2025")).isFalse();
        assertThat(dayFirst.hasTime("tomorrow")).isFalse();
        assertThat(dayFirst.hasTime("2025-06-02T00:00:00")).isTrue();
        assertThat(dayFirst.hasTime("02/06/2025 09:15")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:31:04|2026-06-01T13:31:04Z",
                "9:31 AM|2026-06-01T13:31:00Z",
                "9:31:04 pm|2026-06-02T01:31:04Z",
                "093104|2026-06-01T13:31:04Z",
                "04:47:39,GMT-04|2026-06-01T08:47:39Z",
                "09:31:04.123|2026-06-01T13:31:04.123Z"
            })
    void aTimeMayTakeItsDateFromAnotherColumn(String time, Instant at) {
        assertThat(monthFirst.instant(LocalDate.of(2026, 6, 1), time)).contains(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "09:61", "13:00 PM", "noon", "2026-06-01"})
    void whatIsNoTimeOfDayIsNotGuessed(String time) {
        assertThat(monthFirst.instant(LocalDate.of(2026, 6, 1), time)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Opening time (UTC-4), -04:00",
        "Date(UTC), Z",
        "Trade Time(UTC+0), Z",
        "Time (UTC+05:30), +05:30",
        "Time (ET), America/New_York"
    })
    void aColumnsNameMayTellItsZone(String name, String zone) {
        assertThat(ZoneWords.inHeader(name)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Price ($)", "Time", "P/L (USD)", "Time (UTC+99)", "Qty (lots)"})
    void mostNamesTellNone(String name) {
        assertThat(ZoneWords.inHeader(name)).isEmpty();
    }

    @Test
    void inTheGapOfSummerTimeTheClockIsPutForward() {
        assertThat(monthFirst.instant("2025-03-09T02:30:00")).contains(Instant.parse("2025-03-09T07:30:00Z"));
    }

    @Test
    void ofAnHourThatComesTwiceTheFirstCounts() {
        assertThat(monthFirst.instant("2025-11-02T01:30:00")).contains(Instant.parse("2025-11-02T05:30:00Z"));
        assertThat(monthFirst.instant("2025-11-02T01:30:00-05:00")).contains(Instant.parse("2025-11-02T06:30:00Z"));
    }

    @Property(tries = 500)
    void everyInstantIsReadBack(@ForAll @LongRange(min = -2_000_000_000_000L, max = 7_000_000_000_000L) long millis) {
        Instant at = Instant.ofEpochMilli(millis);
        assertThat(dayFirst.instant(at.toString())).contains(at);
    }

    @Property(tries = 1000)
    void anyTextIsATimeOrNot(@ForAll String text) {
        assertThat(dayFirst.instant(text)).isNotNull();
        assertThat(dayFirst.date("2025-06-02" + text)).isNotNull();
        assertThat(dayFirst.instant("2025-06-02 10:00:00 " + text)).isNotNull();
        assertThat(dayFirst.instant(LocalDate.EPOCH, text)).isNotNull();
        assertThat(ZoneWords.inHeader("Time (" + text + ")")).isNotNull();
    }
}
