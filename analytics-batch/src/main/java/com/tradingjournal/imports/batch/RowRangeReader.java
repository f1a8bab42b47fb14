package com.tradingjournal.imports.batch;

import com.tradingjournal.jobs.entity.Job;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cuts the staged rows into portions; each is a transaction of its own. */
@Dependent
@Named("rowRangeReader")
public class RowRangeReader extends AbstractItemReader {

    /** Rows of an import by their number: those above {@code after} up to {@code last}. */
    record RowRange(int after, int last) {}

    private static final int ROWS = 5_000;

    private final UUID importId;
    private final ImportLedger ledger;
    private int done;
    private int rows;

    @Inject
    public RowRangeReader(Job job, ImportLedger ledger) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.ledger = ledger;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        done = checkpoint == null ? 0 : (Integer) checkpoint;
        rows = ledger.task(importId).rowsRead();
    }

    @Override
    public @Nullable Object readItem() {
        if (done >= rows) {
            return null;
        }
        RowRange range = new RowRange(done, Math.min(rows, done + ROWS));
        done = range.last();
        return range;
    }

    @Override
    public Serializable checkpointInfo() {
        return done;
    }
}
