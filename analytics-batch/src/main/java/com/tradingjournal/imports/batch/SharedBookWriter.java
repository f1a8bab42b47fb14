package com.tradingjournal.imports.batch;

import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.imports.batch.SharedBookReader.AccountBooks;
import com.tradingjournal.imports.batch.SharedBookReader.Pieces;
import com.tradingjournal.jobs.batch.SideBySide;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Makes trades of the fills of whole instruments, two pieces of an account at the same time: the chunk keeps the account meanwhile. */
@Dependent
@Named("sharedBookWriter")
public class SharedBookWriter extends AbstractItemWriter {

    private final UUID importId;
    private final PositionWriter positions;
    private final TouchedTrades touched;
    private final SideBySide lanes;
    private final Database database;

    @Inject
    public SharedBookWriter(
            Job job, PositionWriter positions, TouchedTrades touched, SideBySide lanes, Database database) {
        this.lanes = lanes;
        this.database = database;
        this.importId = UUID.fromString(job.parameter("import"));
        this.positions = positions;
        this.touched = touched;
    }

    @Override
    public void writeItems(List<Object> items) throws InterruptedException {
        for (Object item : items) {
            Pieces pieces = (Pieces) item;
            positions.lockForLanes(pieces.accountId());
            lanes.run(pieces.books().stream()
                    .<Runnable>map(books -> () -> match(books))
                    .toList());
        }
    }

    private void match(AccountBooks changed) {
        BulkChunk.begin(database);
        positions.lockInLane(changed.accountId());
        touched.recorded(
                AuditEvent.TRADE_IMPORTED,
                importId,
                changed,
                () -> positions.rematchLocked(changed.accountId(), changed.books()));
    }
}
