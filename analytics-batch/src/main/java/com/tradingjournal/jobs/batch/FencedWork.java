package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.control.JobProceeds;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What a batchlet does, one transaction at a time: each is bound to the job's workspace and refused when the job was taken over. */
@Dependent
public class FencedWork {

    private final Job job;
    private final JobLeases leases;
    private final ThreadTransactionManager transactions;
    private final Event<JobProceeds> proceeding;

    @Inject
    public FencedWork(Job job, JobLeases leases, ThreadTransactionManager transactions, Event<JobProceeds> proceeding) {
        this.proceeding = proceeding;
        this.job = job;
        this.leases = leases;
        this.transactions = transactions;
    }

    /** In the job's workspace, as the job's user; in none for a job over all of them. */
    public <T> T call(Callable<T> work) {
        return callAs(job.caller(), () -> {
            proceeding.fire(new JobProceeds(job));
            return work.call();
        });
    }

    /** For a job over all workspaces: in this one, with an owner's rights. */
    public <T> T callIn(UUID tenantId, Callable<T> work) {
        return callAs(new Caller.JobOf(tenantId, Caller.NONE), work);
    }

    private <T> T callAs(Caller caller, Callable<T> work) {
        return transactions.callAs(caller, () -> {
            leases.lockFenced(job);
            return work.call();
        });
    }
}
