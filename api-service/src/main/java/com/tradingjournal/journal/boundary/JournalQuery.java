package com.tradingjournal.journal.boundary;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.TextValue;
import com.tradingjournal.journal.control.DayJournal;
import com.tradingjournal.tenancy.control.Keyset;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which days of the journal a list shows. */
public class JournalQuery {

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("userId")
    @Parameter(description = "Whose journal; your own unless given")
    private @Nullable String userId;

    DayJournal.Question toQuestion(@Nullable Keyset after) {
        LocalDate first = from == null ? null : TextValue.date("from", from);
        LocalDate last = to == null ? null : TextValue.date("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Invalid.field("to", "must not be before from");
        }
        return new DayJournal.Question(
                person(userId), first, last, after == null ? null : TextValue.date("cursor", after.key()));
    }

    static @Nullable UUID person(@Nullable String userId) {
        return userId == null ? null : TextValue.uuid("userId", userId);
    }
}
