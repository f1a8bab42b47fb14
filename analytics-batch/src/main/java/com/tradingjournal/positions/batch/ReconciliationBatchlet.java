package com.tradingjournal.positions.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.positions.control.Reconciliation;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Visits every workspace in turn, each in a transaction of its own. One that fails does not keep the others from their turn;
 * the job then fails and is tried again, which is harmless: what adds up is left alone.
 */
@Dependent
@Named("reconciliationBatchlet")
public class ReconciliationBatchlet implements Batchlet {

    static final String DIFFERENCES = "journal_positions_differences_total";
    private static final System.Logger LOG = System.getLogger(ReconciliationBatchlet.class.getName());

    private final FencedWork work;
    private final Database database;
    private final Reconciliation reconciliation;
    private final MetricRegistry metrics;
    private volatile boolean stopped;

    @Inject
    public ReconciliationBatchlet(
            FencedWork work, Database database, Reconciliation reconciliation, MetricRegistry metrics) {
        this.work = work;
        this.database = database;
        this.reconciliation = reconciliation;
        this.metrics = metrics;
    }

    @Override
    public String process() {
        int failed = 0;
        for (UUID tenant :
                work.call(() -> database.query("select id from tenants order by id", row -> row.uuid("id")))) {
            if (stopped) {
                break;
            }
            failed += reconciled(tenant) ? 0 : 1;
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " workspaces could not be reconciled.");
        }
        return "DONE";
    }

    private boolean reconciled(UUID tenant) {
        try {
            Reconciliation.Outcome outcome = work.callIn(tenant, reconciliation::reconcile);
            metrics.counter(DIFFERENCES).inc(outcome.different());
            return outcome.unrepaired() == 0;
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "Workspace " + tenant + " could not be reconciled.", failure);
            return false;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
