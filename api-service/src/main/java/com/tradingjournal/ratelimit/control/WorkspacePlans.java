package com.tradingjournal.ratelimit.control;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.tradingjournal.billing.entity.Plan;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * The plan of each workspace as it was half a minute ago at most, where somebody asks all the time; whoever comes back later is
 * measured once more by the plan he left with. While the database is away the last one known holds.
 */
@ApplicationScoped
public class WorkspacePlans {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int WORKSPACES = 50_000;

    private final ThreadTransactionManager transactions;
    private final Database database;
    private final LoadingCache<UUID, Plan> plans = Caffeine.newBuilder()
            .maximumSize(WORKSPACES)
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(KEPT)
            .executor(task -> Thread.ofVirtual().name("plan").start(task))
            .build(this::read);

    @Inject
    public WorkspacePlans(ThreadTransactionManager transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    Plan of(UUID workspace) {
        try {
            return plans.get(workspace);
        } catch (DomainException unknown) {
            return Plan.FREE;
        }
    }

    /** A workspace that is gone has the smallest. */
    private Plan read(UUID workspace) {
        return transactions.callAs(
                new Caller.Bystander(workspace),
                () -> database.first(
                                "select plan from tenants where id = ?",
                                row -> Plan.valueOf(row.text("plan")),
                                workspace)
                        .orElse(Plan.FREE));
    }
}
