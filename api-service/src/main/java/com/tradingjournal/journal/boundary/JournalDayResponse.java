package com.tradingjournal.journal.boundary;

import com.tradingjournal.http.Versioned;
import com.tradingjournal.journal.entity.JournalDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person's notes on a day. */
public record JournalDayResponse(
        LocalDate date, UUID userId, String notes, Instant createdAt, Instant updatedAt, long version)
        implements Versioned {

    static JournalDayResponse of(JournalDay day) {
        return new JournalDayResponse(
                day.date(), day.userId(), day.notes(), day.createdAt(), day.updatedAt(), day.version());
    }
}
