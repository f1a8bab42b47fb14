package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.Scope.Workspace;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Completes a question with what the workspace of the running transaction decides. */
@ApplicationScoped
public class Scopes {

    private static final String SETTINGS = """
            select w.breakeven_tolerance, w.risk_free_rate, w.analytics_version from tenants w where w.id = ?
            """;

    private final Database database;
    private final TenantSession session;

    @Inject
    public Scopes(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    Scope of(Question question) {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.VIEW);
        String currency = question.currency() == null ? tenant.currency() : question.currency();
        return new Scope(question.filter(), currency, workspace(tenant));
    }

    private Workspace workspace(BoundTenant tenant) {
        return database.first(
                        SETTINGS,
                        row -> new Workspace(
                                tenant.tenantId(),
                                tenant.userId(),
                                row.decimal("breakeven_tolerance"),
                                row.decimal("risk_free_rate"),
                                tenant.zone(),
                                row.number("analytics_version")),
                        tenant.tenantId())
                .orElseThrow();
    }
}
