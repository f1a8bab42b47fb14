package com.tradingjournal.journal.boundary;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.journal.control.DayJournal;
import com.tradingjournal.tenancy.control.Keyset;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which days of the journal a list shows. */
public class JournalQuery {

    private static final int EARLIEST = 1900;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("userId")
    @Parameter(description = "Whose journal; your own unless given")
    private @Nullable String userId;

    DayJournal.Question toQuestion(@Nullable Keyset after) {
        LocalDate first = from == null ? null : date("from", from);
        LocalDate last = to == null ? null : date("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Invalid.field("to", "must not be before from");
        }
        return new DayJournal.Question(person(userId), first, last, after == null ? null : date("cursor", after.key()));
    }

    static @Nullable UUID person(@Nullable String userId) {
        try {
            return userId == null ? null : UUID.fromString(userId);
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.field("userId", "is not an id (a UUID)");
        }
    }

    /** @throws Invalid naming the parameter, for what is no day or of a year nobody traded in */
    static LocalDate date(String name, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (value.length() == "2026-01-31".length() && date.getYear() >= EARLIEST) {
                return date;
            }
        } catch (DateTimeException unreadable) {
            // Answered below, as any other text.
        }
        throw Invalid.field(name, "is not a date, such as 2026-11-02");
    }
}
