package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.question.Currencies;
import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.analytics.control.question.Scope.Workspace;
import com.tradingjournal.errors.entity.Invalid;
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
        return new Scope(question.filter(), currency(question, tenant), question.currencies(), workspace(tenant));
    }

    /** Rates lead to the workspace's currency alone. */
    private static String currency(Question question, BoundTenant tenant) {
        String asked = question.currency() == null ? tenant.currency() : question.currency();
        boolean reachable = asked.equals(tenant.currency()) || question.currencies() == Currencies.ONE;
        if (!reachable) {
            throw Invalid.field("currency", "must be the workspace's, " + tenant.currency() + ", to convert into");
        }
        return asked;
    }

    private Workspace workspace(BoundTenant tenant) {
        return database.first(
                        SETTINGS,
                        row -> new Workspace(
                                tenant.userId(),
                                row.decimal("breakeven_tolerance"),
                                row.decimal("risk_free_rate"),
                                tenant.zone(),
                                row.number("analytics_version")),
                        tenant.tenantId())
                .orElseThrow();
    }
}
