package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.entity.ImportCounts;
import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Decides what concerns more than one row of the file, and how the job goes on. */
@Dependent
@Named("settleBatchlet")
public class SettleBatchlet extends AbstractBatchlet {

    /** Names the next step in the job's definition. */
    enum Next {
        END,
        MERGE
    }

    private final UUID importId;
    private final FencedWork work;
    private final ImportLedger ledger;
    private final StagedRows staged;
    private final NumberedBooks numbered;
    private final Database database;

    @Inject
    public SettleBatchlet(
            Job job,
            FencedWork work,
            ImportLedger ledger,
            StagedRows staged,
            NumberedBooks numbered,
            Database database) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.work = work;
        this.ledger = ledger;
        this.staged = staged;
        this.numbered = numbered;
        this.database = database;
    }

    @Override
    public String process() {
        return work.call(this::settle).name();
    }

    private Next settle() {
        if (ledger.isRefused(importId)) {
            return Next.END;
        }
        BulkChunk.planAnew(database);
        int duplicates = staged.removeDoubles(importId);
        int rejected = numbered.settle(importId);
        ledger.settled(importId, new ImportCounts(0, duplicates, 0, 0, rejected));
        if (ledger.task(importId).order().dryRun()) {
            ledger.settled(importId, staged.count(importId));
            staged.remove(importId);
            return Next.END;
        }
        return Next.MERGE;
    }
}
