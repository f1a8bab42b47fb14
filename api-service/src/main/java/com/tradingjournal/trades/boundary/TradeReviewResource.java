package com.tradingjournal.trades.boundary;

import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.control.TradeReview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/trades/{id}/resolve")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "trades")
public class TradeReviewResource {

    private final TradeReview review;

    @Inject
    public TradeReviewResource(TradeReview review) {
        this.review = review;
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(
            operationId = "resolveTrade",
            summary =
                    "Say what a trade in review is; answers the trade its fill belongs to now, or 204 when it is ignored")
    public @Nullable TradeResponse resolve(@PathParam("id") UUID id, @Valid @NotNull ResolveRequest request) {
        return review.resolve(id, request.toResolution()).map(TradeResponse::of).orElse(null);
    }
}
