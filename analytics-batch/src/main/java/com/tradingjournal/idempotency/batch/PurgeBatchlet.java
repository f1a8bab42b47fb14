package com.tradingjournal.idempotency.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicInteger;

/** Visits every workspace and deletes the keys that are older than the 24 hours the contract promises. */
@Dependent
@Named("purgeBatchlet")
public class PurgeBatchlet extends AbstractBatchlet {

    private static final String PURGE = "delete from idempotency_keys where created_at < now() - interval '24 hours'";

    private final FencedWork work;
    private final Database database;

    @Inject
    public PurgeBatchlet(FencedWork work, Database database) {
        this.work = work;
        this.database = database;
    }

    @Override
    public String process() {
        AtomicInteger purged = new AtomicInteger();
        work.forEachWorkspace(tenant -> purged.addAndGet(work.callIn(tenant, () -> database.update(PURGE))));
        return "PURGED " + purged;
    }
}
