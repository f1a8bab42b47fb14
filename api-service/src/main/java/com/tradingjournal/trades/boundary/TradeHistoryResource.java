package com.tradingjournal.trades.boundary;

import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.control.TradeJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trades/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "trades")
public class TradeHistoryResource {

    private final TradeJournal journal;

    @Inject
    public TradeHistoryResource(TradeJournal journal) {
        this.journal = journal;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listTradeHistory", summary = "Who changed what of a trade and when, newest first")
    public Page<TradeChangeResponse> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return page.page(
                journal.history(id, page.limit() + 1, page.after()),
                entry -> new Keyset(entry.place(), entry.id()),
                TradeChangeResponse::of);
    }
}
