package com.tradingjournal.strategies.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.MergePatch;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.strategies.control.StrategyCatalog;
import com.tradingjournal.strategies.entity.Strategy;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/strategies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "strategies")
public class StrategiesResource {

    private final StrategyCatalog catalog;
    private final MergePatch patches;

    @Inject
    public StrategiesResource(StrategyCatalog catalog, MergePatch patches) {
        this.catalog = catalog;
        this.patches = patches;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listStrategies", summary = "The strategies of the workspace by name")
    public Page<StrategyResponse> list(@BeanParam PageQuery page) {
        return page.page(
                catalog.page(page.limit() + 1, page.after()),
                strategy -> new Keyset(strategy.nameKey(), strategy.id()),
                StrategyResponse::of);
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "createStrategy", summary = "Make a strategy with the rules it asks to follow")
    @APIResponseSchema(value = StrategyResponse.class, responseCode = "201")
    public StrategyResponse create(@Valid @NotNull StrategyRequest request) {
        return StrategyResponse.of(catalog.create(request.toDraft()));
    }

    @GET
    @Path("/{id}")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getStrategy", summary = "One strategy, with how many trades carry it")
    public StrategyResponse read(@PathParam("id") UUID id) {
        return StrategyResponse.of(catalog.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "updateStrategy", summary = "Change some fields of a strategy; null empties one")
    @RequestBody(content = @Content(schema = @Schema(implementation = StrategyRequest.class)))
    public StrategyResponse update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        Strategy strategy = catalog.read(id);
        expected.require(strategy.version());
        StrategyRequest request = patches.apply(StrategyRequest.of(strategy), patch);
        return StrategyResponse.of(catalog.revise(id, request.toDraft(), ExpectedVersion.of(strategy.version())));
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "deleteStrategy", summary = "Delete a strategy; its trades stay, without one")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected) {
        catalog.delete(id, expected);
    }
}
