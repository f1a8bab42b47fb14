package com.tradingjournal.trades.boundary;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.trades.control.TradeOrder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a list of trades is sorted, and whether it is counted. */
public class TradeListQuery {

    @QueryParam("sort")
    @DefaultValue("-exitTimestamp")
    @Parameter(description = "exitTimestamp, entryTimestamp, pnl or symbol, with - for descending")
    private String sort = "-exitTimestamp";

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "true adds meta.total: how many there are in all")
    private String count = "false";

    TradeOrder order() {
        return order(sort);
    }

    static TradeOrder order(String sort) {
        return TradeOrder.of(sort)
                .orElseThrow(() -> Invalid.field(
                        "sort", "must be exitTimestamp, entryTimestamp, pnl or symbol, with or without -"));
    }

    boolean counted() {
        return switch (count) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Invalid.field("count", "must be true or false");
        };
    }
}
