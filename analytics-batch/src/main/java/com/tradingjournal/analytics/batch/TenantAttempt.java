package com.tradingjournal.analytics.batch;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * The work on one workspace among those of a chunk, back to where it began when it fails: the chunk goes on without it, to the next
 * workspace. It is counted, logged with growing pauses, and tried again by the next job. Where the database itself is gone there is no way back, and the
 * job fails. The chunk does not wait for the disk: a crash of the server may lose the last ones with their checkpoints, and what
 * they had drained is dirty again.
 */
@ApplicationScoped
public class TenantAttempt {

    static final String FAILURES = "journal_analytics_failures_total";

    private static final System.Logger LOG = System.getLogger(TenantAttempt.class.getName());

    /** Shorter than a transaction may take, so that there is time left to go on. */
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);

    private static final String BEGIN = "set local synchronous_commit = off; savepoint workspace";

    private final ThreadTransactionManager transactions;
    private final Database database;
    private final MetricRegistry metrics;
    private final FailuresInARow failures = new FailuresInARow();

    @Inject
    public TenantAttempt(ThreadTransactionManager transactions, Database database, MetricRegistry metrics) {
        this.transactions = transactions;
        this.database = database;
        this.metrics = metrics;
    }

    void attempt(UUID tenant, Runnable work) {
        database.update(BEGIN);
        try {
            transactions.turnTo(new Caller.JobOf(tenant, Caller.NONE), LONGEST_STATEMENT);
            work.run();
            database.update("release savepoint workspace");
        } catch (RuntimeException failure) {
            database.update("rollback to savepoint workspace");
            failed(tenant, failure);
            return;
        }
        int before = failures.end(tenant);
        if (before > 0) {
            LOG.log(Level.INFO, "Figures of workspace {0} are recomputed again, after {1} failures.", tenant, before);
        }
    }

    private void failed(UUID tenant, RuntimeException failure) {
        metrics.counter(FAILURES).inc();
        int inARow = failures.add(tenant);
        if (FailuresInARow.isWorthTelling(inARow)) {
            LOG.log(
                    Level.ERROR,
                    "Figures of workspace " + tenant + " could not be recomputed, " + inARow + " times in a row.",
                    failure);
        }
    }
}
