package com.tradingjournal.tenancy.control;

import com.tradingjournal.tenancy.entity.BoundTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The workspace of the running transaction, as its binding found it: tenant, user, live role, zone, analytics version. */
@ApplicationScoped
public class TenantSession {

    private final ThreadTransactionManager transactions;

    @Inject
    public TenantSession(ThreadTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Whether the running transaction belongs to a workspace. */
    public boolean isBound() {
        return transactions.active().bound().isPresent();
    }

    /** @throws IllegalStateException without a transaction, or where the caller has no workspace yet (founder, person, nobody) */
    public BoundTenant bound() {
        return transactions
                .active()
                .bound()
                .orElseThrow(() -> new IllegalStateException("This transaction belongs to no workspace."));
    }
}
