package com.tradingjournal.tenancy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;

/**
 * Counts the changes of a workspace that can change a figure; caches and ETags are keyed by it. Whoever writes such a change
 * touches it. The count goes up with the last statement before the commit, and what a commit has to check is checked before it: earlier,
 * an import's chunk would hold the workspace's row and block every other write.
 */
@ApplicationScoped
public class AnalyticsVersion {

    private static final String BUMP = "update tenants set analytics_version = analytics_version + 1 where id = ?";

    private final ThreadTransactionManager transactions;
    private final TenantSession session;
    private final Database database;

    @Inject
    public AnalyticsVersion(ThreadTransactionManager transactions, TenantSession session, Database database) {
        this.transactions = transactions;
        this.session = session;
        this.database = database;
    }

    /** Once per transaction, however often it is called. */
    public void touch() {
        if (transactions.getResource(AnalyticsVersion.class) != null) {
            return;
        }
        transactions.putResource(AnalyticsVersion.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                database.checkKeys();
                bump();
            }

            @Override
            public void afterCompletion(int status) {}
        });
    }

    /** At once: for a job that visits many workspaces in one transaction and changes what is kept for the bound one. */
    public void bump() {
        database.update(BUMP, session.bound().tenantId());
    }
}
