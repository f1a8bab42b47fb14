package com.tradingjournal.imports.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.jobs.entity.Job;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The end of a dry run: counts what merging would do. Its counts and the removal of what it counted are one transaction. */
@Dependent
@Named("countBatchlet")
public class CountBatchlet extends AbstractBatchlet {

    private final UUID importId;
    private final FencedWork work;
    private final ImportLedger ledger;
    private final StagedRows staged;

    @Inject
    public CountBatchlet(Job job, FencedWork work, ImportLedger ledger, StagedRows staged) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.work = work;
        this.ledger = ledger;
        this.staged = staged;
    }

    @Override
    public String process() {
        return work.call(() -> {
            ledger.settled(importId, staged.count(importId, new RowRange(0, Integer.MAX_VALUE)));
            staged.remove(importId);
            return "COUNTED";
        });
    }
}
