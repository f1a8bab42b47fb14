package com.tradingjournal.tenants.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.tenants.entity.Workspace;
import com.tradingjournal.tenants.entity.WorkspaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The settings of the workspace one is in. */
@ApplicationScoped
@Transactional
public class WorkspaceDesk {

    private final WorkspaceStore workspaces;
    private final TenantSession session;
    private final AnalyticsVersion analytics;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public WorkspaceDesk(
            WorkspaceStore workspaces,
            TenantSession session,
            AnalyticsVersion analytics,
            JobQueue jobs,
            AuditTrail audit,
            Clock clock) {
        this.jobs = jobs;
        this.workspaces = workspaces;
        this.session = session;
        this.analytics = analytics;
        this.audit = audit;
        this.clock = clock;
    }

    public Workspace current() {
        BoundTenant bound = session.bound();
        return workspaces.findOf(bound.userId(), bound.tenantId()).stream()
                .findFirst()
                .orElseThrow(Unauthenticated::new);
    }

    /** Currency and tolerance decide figures; a new zone only waits for its job, and answers stay of the old one till then. */
    public Workspace change(WorkspaceSettings settings, ExpectedVersion expected) {
        BoundTenant bound = session.bound();
        bound.require(Permission.MANAGE_WORKSPACE);
        workspaces.hold(bound.tenantId());
        Workspace before = current();
        expected.require(before.version());
        workspaces.change(before.id(), settings, clock.instant());
        if (!settings.zone().equals(before.zone())) {
            jobs.enqueue(JobType.TENANTS_REZONE, Map.of());
        }
        analytics.touch();
        Workspace after = current();
        audit.recordChange(AuditEvent.WORKSPACE_CHANGED, before.id(), before.changesTo(after), after.changesTo(before));
        return after;
    }

    /** Takes back that it is to be deleted. Where nothing is to be taken back, or it is too late, that is a conflict. */
    public Workspace restore() {
        BoundTenant bound = session.bound();
        bound.require(Permission.DELETE_WORKSPACE);
        if (!workspaces.keep(bound.tenantId(), clock.instant())) {
            throw new Conflict("This workspace is not to be deleted, or it is too late to keep it.");
        }
        audit.record(AuditEvent.WORKSPACE_RESTORED, bound.tenantId());
        return current();
    }
}
