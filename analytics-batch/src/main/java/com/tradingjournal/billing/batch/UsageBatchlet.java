package com.tradingjournal.billing.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.entity.Job;
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
    private final Job job;
    private final JobLeases leases;
    private final Database database;

    @Inject
    public UsageBatchlet(FencedWork work, Job job, JobLeases leases, Database database) {
        this.work = work;
        this.job = job;
        this.leases = leases;
        this.database = database;
    }

    @Override
    public String process() {
        return work.call(() -> {
            database.query("select refresh_usage()", row -> true);
            leases.advance(job);
            return "COUNTED";
        });
    }
}
