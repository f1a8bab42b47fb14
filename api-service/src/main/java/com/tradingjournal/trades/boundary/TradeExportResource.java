package com.tradingjournal.trades.boundary;

import com.tradingjournal.http.Download;
import com.tradingjournal.http.Heavy;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.boundary.TradeExportQuery.Form;
import com.tradingjournal.trades.control.TradeExport;
import com.tradingjournal.trades.control.TradeFilter;
import com.tradingjournal.trades.control.TradeOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trades/export")
@ApplicationScoped
@Tag(name = "trades")
public class TradeExportResource {

    private static final String CSV = "text/csv";

    private final TradeExport export;
    private final Clock clock;
    private final Duration patience;

    @Inject
    public TradeExportResource(
            TradeExport export,
            Clock clock,
            @ConfigProperty(name = "trades.export-patience", defaultValue = "PT20S") Duration patience) {
        this.export = export;
        this.clock = clock;
        this.patience = patience;
    }

    @GET
    @Produces({CSV + "; charset=UTF-8", MediaType.APPLICATION_JSON})
    @Requires(Permission.EXPORT_OWN)
    @Heavy
    @Operation(
            operationId = "exportTrades",
            summary = "All trades that match every filter, as a file that can be imported again",
            description =
                    "The answer is streamed while it is read and shows the journal as it was when it began. A member gets"
                            + " his own trades. What fails half-way ends the connection, never the file.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The file: CSV by default; JSON with format=json, a trade as the API shows it with its executions",
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ExportedTradeResponse.class))
            })
    public Response export(
            @BeanParam TradeFilterQuery filterQuery, @BeanParam TradeExportQuery query, @Context UriInfo uri) {
        TradeFilter filter = filterQuery.toFilter();
        TradeOrder order = query.order();
        Form form = query.form();
        LocalDate today = export.begin();
        JsonExport json = new JsonExport(
                clock.instant(),
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery());
        return switch (form) {
            case TRADES_CSV ->
                new Download("trades-" + today + ".csv", CSV, patience)
                        .of(out -> CsvExport.trades(out, csv -> export.trades(filter, order, csv)));
            case EXECUTIONS_CSV ->
                new Download("executions-" + today + ".csv", CSV, patience)
                        .of(out -> CsvExport.executions(out, csv -> export.tradesWithFills(filter, order, csv)));
            case JSON ->
                new Download("trades-" + today + ".json", MediaType.APPLICATION_JSON, patience)
                        .of(out -> json.trades(out, trade -> export.tradesWithFills(filter, order, trade)));
        };
    }
}
