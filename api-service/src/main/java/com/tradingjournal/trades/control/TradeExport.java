package com.tradingjournal.trades.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes trades out of the journal, as many as match. All of them are seen at one moment, in one transaction that lasts as long
 * as whoever reads them; who may only take his own gets nobody else's.
 */
@ApplicationScoped
public class TradeExport {

    private final ExportStore store;
    private final ThreadTransactionManager transactions;
    private final TenantSession session;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration longest;

    @Inject
    public TradeExport(
            ExportStore store,
            ThreadTransactionManager transactions,
            TenantSession session,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "trades.export-longest", defaultValue = "PT5M") Duration longest) {
        this.store = store;
        this.transactions = transactions;
        this.session = session;
        this.audit = audit;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Comes before the first byte of an answer, while it can still be a refusal; the audit trail remembers it.
     *
     * @return today in the workspace's zone
     */
    @Transactional
    public LocalDate begin() {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.EXPORT_OWN);
        audit.record(AuditEvent.TRADES_EXPORTED, tenant.tenantId());
        return LocalDate.ofInstant(clock.instant(), tenant.zone());
    }

    public void trades(TradeFilter filter, TradeOrder order, Consumer<ExportedTrade> out) {
        transactions.read(longest, () -> store.withoutFills(allowed(filter), order, out));
    }

    public void tradesWithFills(TradeFilter filter, TradeOrder order, Consumer<ExportedTrade> out) {
        transactions.read(longest, () -> store.withFills(allowed(filter), order, out));
    }

    private TradeFilter allowed(TradeFilter filter) {
        BoundTenant tenant = session.bound();
        if (tenant.role().may(Permission.EXPORT_ALL)) {
            return filter;
        }
        if (!tenant.role().may(Permission.EXPORT_OWN)) {
            throw new Forbidden();
        }
        return filter.ofUser(tenant.userId());
    }
}
