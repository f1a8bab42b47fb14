package com.tradingjournal.auth.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenants.control.WorkspaceStore;
import com.tradingjournal.tenants.entity.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What happens to a person and names no workspace stands in the trail of the one he used last. */
@ApplicationScoped
public class PersonalTrail {

    private final ThreadTransactionManager transactions;
    private final WorkspaceStore workspaces;
    private final TenantSession session;
    private final AuditTrail audit;

    @Inject
    public PersonalTrail(
            ThreadTransactionManager transactions, WorkspaceStore workspaces, TenantSession session, AuditTrail audit) {
        this.transactions = transactions;
        this.workspaces = workspaces;
        this.session = session;
        this.audit = audit;
    }

    /** A transaction of this person's, in the workspace he used last; in none where he belongs to none, or does not exist. */
    public <T> T callAs(UUID userId, Callable<T> work) {
        Caller caller = workspacesOf(userId).stream()
                .findFirst()
                .<Caller>map(last -> new Caller.Entrant(last.id(), userId))
                .orElseGet(() -> new Caller.Person(userId));
        return transactions.callAs(caller, work);
    }

    /** In the running transaction. Whoever belongs to no workspace has nobody who would read it. */
    public void record(AuditEvent event, UUID target) {
        if (session.isBound()) {
            audit.record(event, target);
        }
    }

    /** The one used last first. */
    public List<Workspace> workspacesOf(UUID userId) {
        return transactions.callAs(new Caller.Person(userId), () -> workspaces.findOf(userId));
    }
}
