package com.tradingjournal.billing.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Has the owner of the materialized views refresh them, beside their readers. One transaction: they are all of one moment, and
 * a process that dies leaves them as they were. Again and elsewhere at once is harmless: the second waits and counts anew.
 */
@Dependent
@Named("usageBatchlet")
public class UsageBatchlet extends AbstractBatchlet {

    private final FencedWork work;
    private final Database database;

    @Inject
    public UsageBatchlet(FencedWork work, Database database) {
        this.work = work;
        this.database = database;
    }

    @Override
    public String process() {
        return work.call(
                () -> database.query("select refresh_usage()", row -> "COUNTED").getFirst());
    }
}
