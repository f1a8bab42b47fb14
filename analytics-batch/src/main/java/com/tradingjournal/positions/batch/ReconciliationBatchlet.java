package com.tradingjournal.positions.batch;

import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.positions.control.Reconciliation;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
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
    private final Reconciliation reconciliation;
    private final MetricRegistry metrics;
    private volatile boolean stopped;

    @Inject
    public ReconciliationBatchlet(FencedWork work, Reconciliation reconciliation, MetricRegistry metrics) {
        this.work = work;
        this.reconciliation = reconciliation;
        this.metrics = metrics;
    }

    @Override
    public String process() {
        List<UUID> failed = new ArrayList<>();
        work.forEachWorkspace(tenant -> {
            if (!stopped && !reconciled(tenant)) {
                failed.add(tenant);
            }
        });
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " workspaces could not be reconciled.");
        }
        return "DONE";
    }

    private boolean reconciled(UUID tenant) {
        try {
            Reconciliation.Outcome outcome = work.callIn(tenant, reconciliation::reconcile);
            metrics.counter(DIFFERENCES).inc(outcome.different());
            return outcome.unrepaired() == 0;
        } catch (Unauthenticated erased) {
            throw erased;
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
