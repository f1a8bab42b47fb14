package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.batch.RowRangeReader.RowRange;
import com.tradingjournal.imports.batch.StagedRows.Merged;
import com.tradingjournal.imports.batch.StagedRows.Portion;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.PositionWriter;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Stores the fills of a portion, alone with its accounts: imports into one account wait for each other here. */
@Dependent
@Named("mergeWriter")
public class MergeWriter extends AbstractItemWriter {

    private final UUID importId;
    private final ImportLedger ledger;
    private final StagedRows staged;
    private final PositionWriter positions;

    @Inject
    public MergeWriter(Job job, ImportLedger ledger, StagedRows staged, PositionWriter positions) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.ledger = ledger;
        this.staged = staged;
        this.positions = positions;
    }

    @Override
    public void writeItems(List<Object> ranges) {
        ranges.stream().map(RowRange.class::cast).forEach(this::merge);
    }

    private void merge(RowRange range) {
        Portion portion = staged.portion(importId, range);
        portion.accounts().forEach(positions::lock);
        Merged merged = staged.merge(importId, portion);
        ledger.settled(importId, merged.counts());
        ledger.stored(importId, merged.fills());
    }
}
