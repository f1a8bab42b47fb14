package com.tradingjournal.jobs.batch;

import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.control.JobProceeds;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What a batchlet does, one transaction at a time: each is bound to the job's workspace and refused when the job was taken over. */
@Dependent
public class FencedWork {

    private static final System.Logger LOG = System.getLogger(FencedWork.class.getName());

    private final Job job;
    private final JobLeases leases;
    private final ThreadTransactionManager transactions;
    private final Database database;
    private final Event<JobProceeds> proceeding;

    @Inject
    public FencedWork(
            Job job,
            JobLeases leases,
            ThreadTransactionManager transactions,
            Database database,
            Event<JobProceeds> proceeding) {
        this.job = job;
        this.leases = leases;
        this.transactions = transactions;
        this.database = database;
        this.proceeding = proceeding;
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

    /** Every workspace there is, one after the other. */
    public void forEachWorkspace(Consumer<UUID> visit) {
        forEach(call(() -> database.query("select id from tenants order by id", row -> row.uuid("id"))), visit);
    }

    /** The same of these. One that is erased before its turn comes is passed over: nothing is left to be done there. */
    public void forEach(List<UUID> workspaces, Consumer<UUID> visit) {
        for (UUID workspace : workspaces) {
            try {
                visit.accept(workspace);
            } catch (Unauthenticated erased) {
                LOG.log(Level.INFO, "A workspace was erased before its turn came.");
            }
        }
    }

    private <T> T callAs(Caller caller, Callable<T> work) {
        return transactions.callAs(caller, () -> {
            leases.lockFenced(job);
            return work.call();
        });
    }
}
