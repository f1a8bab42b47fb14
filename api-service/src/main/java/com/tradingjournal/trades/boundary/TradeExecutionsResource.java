package com.tradingjournal.trades.boundary;

import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.control.TradeFills;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A fill has no version of its own: {@code If-Match} is the trade's. */
@Path("/trades/{id}/executions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "trades")
public class TradeExecutionsResource {

    private final TradeFills fills;

    @Inject
    public TradeExecutionsResource(TradeFills fills) {
        this.fills = fills;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listTradeExecutions", summary = "The fills a trade is made of, in time order")
    public Page<ExecutionResponse> list(@PathParam("id") UUID id) {
        List<ExecutionResponse> all =
                fills.of(id).stream().map(ExecutionResponse::of).toList();
        return new Page<>(all, all.size(), null);
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "addTradeExecution", summary = "Add a fill to a trade, which is recomputed")
    @APIResponseSchema(value = ExecutionResponse.class, responseCode = "201")
    public ExecutionResponse add(@PathParam("id") UUID id, @Valid @NotNull ExecutionRequest request) {
        return ExecutionResponse.of(fills.add(id, request.toDraft()));
    }

    @PUT
    @Path("/{executionId}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "replaceTradeExecution", summary = "Correct a fill of a trade, which is recomputed")
    public ExecutionResponse replace(
            @PathParam("id") UUID id,
            @PathParam("executionId") UUID executionId,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion trade,
            @Valid @NotNull ExecutionRequest request) {
        return ExecutionResponse.of(fills.change(new TradeFills.Place(id, executionId, trade), request.toDraft()));
    }

    @DELETE
    @Path("/{executionId}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "deleteTradeExecution", summary = "Remove a fill from a trade, which is recomputed")
    public void remove(
            @PathParam("id") UUID id,
            @PathParam("executionId") UUID executionId,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion trade) {
        fills.remove(new TradeFills.Place(id, executionId, trade));
    }
}
