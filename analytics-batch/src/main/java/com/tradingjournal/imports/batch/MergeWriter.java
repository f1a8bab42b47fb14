package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.batch.RowRangeReader.RowRange;
import com.tradingjournal.imports.batch.StagedRows.Portion;
import com.tradingjournal.imports.batch.StagedRows.Sorted;
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

/**
 * Stores the fills of some portions at the same time, alone with their accounts: imports into one account wait for each other here.
 * The chunk holds the accounts, and counts; the fills of each portion are a transaction of their own, and are found again as this
 * import's where the chunk has not come to its end.
 */
@Dependent
@Named("mergeWriter")
public class MergeWriter extends AbstractItemWriter {

    private final UUID importId;
    private final ImportLedger ledger;
    private final StagedRows staged;
    private final PositionWriter positions;
    private final SideBySide lanes;
    private final Database database;

    @Inject
    public MergeWriter(
            Job job,
            ImportLedger ledger,
            StagedRows staged,
            PositionWriter positions,
            SideBySide lanes,
            Database database) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.ledger = ledger;
        this.staged = staged;
        this.positions = positions;
        this.lanes = lanes;
        this.database = database;
    }

    @Override
    public void writeItems(List<Object> ranges) throws InterruptedException {
        List<Portion> portions = ranges.stream()
                .map(RowRange.class::cast)
                .map(range -> staged.portion(importId, range))
                .toList();
        portions.stream()
                .flatMap(portion -> portion.accounts().stream())
                .distinct()
                .sorted()
                .forEach(positions::lockForLanes);
        List<Sorted> sorted =
                portions.stream().map(portion -> staged.sort(importId, portion)).toList();
        lanes.run(sorted.stream()
                .filter(Sorted::hasNew)
                .<Runnable>map(rows -> () -> store(rows))
                .toList());
        sorted.forEach(this::settle);
    }

    /** The keys of the fills are checked before the import's row is taken, which both lanes write. */
    private void store(Sorted rows) {
        BulkChunk.begin(database);
        rows.portion().accounts().forEach(positions::lockInLane);
        int fills = staged.store(importId, rows);
        database.checkKeys();
        ledger.stored(importId, fills);
    }

    private void settle(Sorted rows) {
        staged.settle(importId, rows);
        ledger.settled(importId, rows.counts());
    }
}
