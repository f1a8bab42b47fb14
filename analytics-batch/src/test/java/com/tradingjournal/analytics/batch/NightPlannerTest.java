package com.tradingjournal.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightPlannerTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata, 2026-11-25T21:59:59Z, 2026-11-25",
        "Asia/Kolkata, 2026-11-25T22:00:00Z, 2026-11-26",
        "UTC, 2026-11-26T03:29:59Z, 2026-11-25",
        "UTC, 2026-11-26T03:30:00Z, 2026-11-26",
        "Pacific/Kiritimati, 2026-11-25T13:30:00Z, 2026-11-26",
        "Pacific/Pago_Pago, 2026-11-26T14:29:59Z, 2026-11-25"
    })
    void nightBeginsAtHalfPastThreeOfItsOwnClocks(String zone, Instant now, LocalDate night) {
        assertThat(NightPlanner.lastNight(ZoneId.of(zone), now)).isEqualTo(night);
    }

    /** New York skips from 02:00 to 03:00 on 8 March and repeats 01:00 to 02:00 on 1 November. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08T07:29:59Z, 2026-03-07",
        "2026-03-08T07:30:00Z, 2026-03-08",
        "2026-11-01T08:29:59Z, 2026-10-31",
        "2026-11-01T08:30:00Z, 2026-11-01"
    })
    void daysWhoseClocksChangeHaveOneNight(Instant now, LocalDate night) {
        assertThat(NightPlanner.lastNight(ZoneId.of("America/New_York"), now)).isEqualTo(night);
    }

    /** Troll skips from 01:00 to 03:00, and Lord Howe half an hour at two. */
    @ParameterizedTest
    @CsvSource({
        "Antarctica/Troll, 2026-03-29T01:29:59Z, 2026-03-28",
        "Antarctica/Troll, 2026-03-29T01:30:00Z, 2026-03-29",
        "Australia/Lord_Howe, 2026-10-03T16:29:59Z, 2026-10-03",
        "Australia/Lord_Howe, 2026-10-03T16:30:00Z, 2026-10-04"
    })
    void unusualClocksHaveOneNightToo(String zone, Instant now, LocalDate night) {
        assertThat(NightPlanner.lastNight(ZoneId.of(zone), now)).isEqualTo(night);
    }
}
