package com.tradingjournal.trades.boundary;

import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.MergePatch;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.control.BulkJournal;
import com.tradingjournal.trades.control.TradeJournal;
import com.tradingjournal.trades.control.TradeOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/trades/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "trades")
public class TradeBulkResource {

    private final TradeJournal journal;
    private final BulkJournal bulk;
    private final MergePatch patches;

    @Inject
    public TradeBulkResource(TradeJournal journal, BulkJournal bulk, MergePatch patches) {
        this.journal = journal;
        this.bulk = bulk;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(
            operationId = "changeTrades",
            summary = "Create, update, delete and tag up to 1,000 trades, all or none; each trade may be named once")
    public List<BulkResponse> apply(@Valid @NotNull BulkRequest request) {
        BulkPlan plan = new BulkPlan(patches);
        List<TradeOperation> operations = plan.plan(request, journal.read(plan.named(request)));
        return bulk.apply(operations).stream()
                .map(done -> new BulkResponse(
                        done.index(), request.operations().get(done.index()).op(), done.id(), done.version()))
                .toList();
    }
}
