package com.tradingjournal.billing.control;

import com.tradingjournal.billing.entity.Usage;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;

/** What the workspace uses, for whoever pays for it. */
@ApplicationScoped
@Transactional
public class UsageMeter {

    private final UsageStore store;
    private final TenantSession session;
    private final Clock clock;

    @Inject
    public UsageMeter(UsageStore store, TenantSession session, Clock clock) {
        this.store = store;
        this.session = session;
        this.clock = clock;
    }

    /** The current month and those before it, as far back as asked for and as there has been a workspace. */
    public Usage usage(int months) {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.MANAGE_BILLING);
        UsageStore.Standing standing = store.standing(tenant.tenantId());
        YearMonth founded = YearMonth.from(standing.founded().atZone(tenant.zone()));
        YearMonth current = YearMonth.from(clock.instant().atZone(tenant.zone()));
        YearMonth wanted = current.minusMonths(months - 1L);
        YearMonth first = founded.isAfter(wanted) ? founded : wanted;
        return new Usage(
                standing.plan(),
                tenant.zone(),
                standing.members(),
                standing.accounts(),
                standing.asOf(),
                Usage.withoutGaps(first, current, store.months(first, tenant.zone())));
    }
}
