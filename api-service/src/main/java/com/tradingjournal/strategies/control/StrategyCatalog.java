package com.tradingjournal.strategies.control;

import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.strategies.entity.Strategy;
import com.tradingjournal.strategies.entity.StrategyDraft;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The strategies of the workspace. Whoever trades makes and changes his own; owners and admins change all. */
@ApplicationScoped
@Transactional
public class StrategyCatalog {

    private final StrategyStore store;
    private final TenantSession session;
    private final AnalyticsVersion analytics;
    private final Clock clock;

    @Inject
    public StrategyCatalog(StrategyStore store, TenantSession session, AnalyticsVersion analytics, Clock clock) {
        this.store = store;
        this.session = session;
        this.analytics = analytics;
        this.clock = clock;
    }

    /** All of the workspace by name, one more than asked for when there are more. */
    public List<Strategy> page(int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        return store.page(limit, after);
    }

    public Strategy read(UUID id) {
        session.bound().require(Permission.VIEW);
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** A name that exists already, whatever its case, is a conflict. */
    public Strategy create(StrategyDraft draft) {
        session.bound().require(Permission.WRITE_OWN_TRADES);
        return read(store.add(draft, clock.instant()));
    }

    /** What trades say of a rule that goes stays with them until their strategy changes. */
    public Strategy revise(UUID id, StrategyDraft draft, ExpectedVersion expected) {
        writable(id, expected);
        store.change(id, draft, clock.instant());
        analytics.touch();
        return read(id);
    }

    /** Its trades stay, without a strategy. */
    public void delete(UUID id, ExpectedVersion expected) {
        writable(id, expected);
        store.remove(id);
        analytics.touch();
    }

    private void writable(UUID id, ExpectedVersion expected) {
        Strategy found = store.find(id).orElseThrow(NotFound::new);
        BoundTenant tenant = session.bound();
        tenant.require(
                found.userId().equals(tenant.userId()) ? Permission.WRITE_OWN_TRADES : Permission.WRITE_ANY_TRADES);
        expected.require(store.locked(id).orElseThrow(NotFound::new).version());
    }
}
