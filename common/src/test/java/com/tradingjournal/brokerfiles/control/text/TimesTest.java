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
                "Jun 8, 2026 06:51:04|2026-06-08T10:51:04Z"
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
                "2025-06-02T10:00:00Zebra"
            })
    void whatIsNoTimeIsNotGuessed(String text) {
        assertThat(monthFirst.instant(text)).isEmpty();
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
    }
}
