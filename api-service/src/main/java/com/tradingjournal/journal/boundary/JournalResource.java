package com.tradingjournal.journal.boundary;

import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.http.TextValue;
import com.tradingjournal.journal.control.DayJournal;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/journal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "journal")
public class JournalResource {

    private final DayJournal journal;

    @Inject
    public JournalResource(DayJournal journal) {
        this.journal = journal;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listJournalDays", summary = "Days with notes, newest first")
    public Page<JournalDayResponse> list(@BeanParam JournalQuery query, @BeanParam PageQuery page) {
        return page.page(
                journal.page(query.toQuestion(page.after()), page.limit() + 1),
                day -> new Keyset(day.date().toString(), day.userId()),
                JournalDayResponse::of);
    }

    @GET
    @Path("/{date}")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getJournalDay", summary = "What somebody wrote about a day; 404 when nothing")
    public JournalDayResponse read(@PathParam("date") String date, @QueryParam("userId") @Nullable String userId) {
        return JournalDayResponse.of(journal.read(JournalQuery.person(userId), TextValue.date("date", date)));
    }

    @PUT
    @Path("/{date}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(
            operationId = "putJournalDay",
            summary = "Write about a day of your own; empty notes remove it, with 204")
    public @Nullable JournalDayResponse write(
            @PathParam("date") String date,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @Valid @NotNull JournalDayRequest request) {
        return journal.write(TextValue.date("date", date), request.notes(), expected)
                .map(JournalDayResponse::of)
                .orElse(null);
    }
}
