package com.tradingjournal.trades.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Many changes of trades, all or none. A trade may be named once. */
public record BulkRequest(
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid Operation> operations) {

    /** What to do to a trade. */
    public enum Op {
        CREATE,
        UPDATE,
        DELETE,
        TAG
    }

    /**
     * One change.
     *
     * @param id of the trade; of all but CREATE
     * @param trade a whole trade to CREATE, a merge patch to UPDATE
     * @param tags to add, with TAG
     * @param version of the trade the client has seen; another one is refused
     */
    @Schema(name = "BulkOperation")
    public record Operation(
            @NotNull Op op,
            @Nullable UUID id,

            @Nullable @Schema(implementation = TradeRequest.class)
            JsonNode trade,

            @Nullable @Size(min = 1, max = 50) List<@NotBlank @Size(max = 50) String> tags,
            @Nullable Long version) {}
}
