package com.tradingjournal.analytics.batch;

import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * The work on one workspace, back to where it began when it fails: the chunk goes on without it, to the next workspace. It is logged and
 * counted, and tried again by the next job. Where the database itself is gone there is no way back, and the job fails.
 */
@ApplicationScoped
public class TenantAttempt {

    static final String FAILURES = "journal_analytics_failures_total";

    private static final System.Logger LOG = System.getLogger(TenantAttempt.class.getName());

    /** Shorter than a transaction may take, so that there is time left to go on. */
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);

    private final Database database;
    private final MetricRegistry metrics;

    @Inject
    public TenantAttempt(Database database, MetricRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    void attempt(UUID tenant, Runnable work) {
        database.update("savepoint workspace; set local statement_timeout = " + LONGEST_STATEMENT.toMillis());
        try {
            work.run();
        } catch (RuntimeException failure) {
            database.update("rollback to savepoint workspace");
            LOG.log(Level.ERROR, "Figures of workspace " + tenant + " could not be recomputed.", failure);
            metrics.counter(FAILURES).inc();
        }
    }
}
