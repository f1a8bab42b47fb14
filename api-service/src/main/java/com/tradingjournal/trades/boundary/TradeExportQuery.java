package com.tradingjournal.trades.boundary;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.trades.control.TradeOrder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which form trades are taken out, and in which order. */
public class TradeExportQuery {

    @QueryParam("format")
    @DefaultValue("csv")
    @Parameter(description = "csv or json")
    private String format = "csv";

    @QueryParam("rows")
    @Parameter(
            description =
                    "What a row of the CSV is: trades (a scaled trade has its mean prices, one closed in part is two rows)"
                            + " or executions (one fill a row: loses nothing); trades unless given")
    private @Nullable String rows;

    @QueryParam("sort")
    @DefaultValue("-exitTimestamp")
    @Parameter(description = "exitTimestamp, entryTimestamp, pnl or symbol, with - for descending")
    private String sort = "-exitTimestamp";

    /** What is written. */
    enum Form {
        TRADES_CSV,
        EXECUTIONS_CSV,
        JSON
    }

    Form form() {
        return switch (format) {
            case "csv" -> csv();
            case "json" -> json();
            default -> throw Invalid.field("format", "must be csv or json");
        };
    }

    private Form csv() {
        return switch (rows) {
            case "trades" -> Form.TRADES_CSV;
            case "executions" -> Form.EXECUTIONS_CSV;
            case null -> Form.TRADES_CSV;
            default -> throw Invalid.field("rows", "must be trades or executions");
        };
    }

    private Form json() {
        if (rows != null) {
            throw Invalid.field("rows", "is for csv only: in json a trade has its executions");
        }
        return Form.JSON;
    }

    TradeOrder order() {
        return TradeListQuery.order(sort);
    }
}
