package com.tradingjournal.trades.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.MergePatch;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.control.TradeJournal;
import com.tradingjournal.trades.control.TradePage;
import com.tradingjournal.trades.entity.TradeDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trades")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "trades")
public class TradesResource {

    private final TradeJournal journal;
    private final MergePatch patches;

    @Inject
    public TradesResource(TradeJournal journal, MergePatch patches) {
        this.journal = journal;
        this.patches = patches;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listTrades", summary = "Trades that match every filter, page by page")
    public Page<TradeResponse> list(
            @BeanParam TradeFilterQuery filter, @BeanParam TradeListQuery list, @BeanParam PageQuery page) {
        TradePage found = journal.page(
                filter.toFilter(), new TradePage.Request(list.order(), page.limit(), page.after(), list.counted()));
        List<TradeResponse> trades =
                found.trades().stream().map(TradeResponse::of).toList();
        return new Page<>(trades, page.limit(), page.cursor(found.next()), found.total());
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "createTrade", summary = "Record a trade by its prices or by its fills")
    @APIResponseSchema(value = TradeResponse.class, responseCode = "201")
    public TradeResponse create(@Valid @NotNull TradeRequest request) {
        return TradeResponse.of(journal.record(request.toDraft()));
    }

    @GET
    @Path("/{id}")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getTrade", summary = "One trade")
    public TradeResponse read(@PathParam("id") UUID id) {
        return TradeResponse.of(journal.read(id));
    }

    @PUT
    @Path("/{id}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "replaceTrade", summary = "Say everything about a trade anew; what is left out is empty")
    public TradeResponse replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @Valid @NotNull TradeRequest request) {
        return TradeResponse.of(journal.revise(id, request.toDraft(), expected));
    }

    @PATCH
    @Path("/{id}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "updateTrade", summary = "Change some fields of a trade; null empties one")
    @RequestBody(content = @Content(schema = @Schema(implementation = TradeRequest.class)))
    public TradeResponse update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        TradeDetails trade = journal.read(id);
        expected.require(trade.revision().version());
        TradeRequest request = patches.apply(TradeRequest.of(trade), patch);
        return TradeResponse.of(journal.revise(
                id, request.toDraft(), ExpectedVersion.of(trade.revision().version())));
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "deleteTrade", summary = "Delete a trade; it can be restored")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected) {
        journal.delete(id, expected);
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "restoreTrade", summary = "Bring a deleted trade back")
    public TradeResponse restore(@PathParam("id") UUID id) {
        return TradeResponse.of(journal.restore(id));
    }
}
