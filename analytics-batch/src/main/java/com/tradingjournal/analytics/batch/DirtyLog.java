package com.tradingjournal.analytics.batch;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The days that commits have changed. Whoever recomputes takes them out first and computes in a later statement: that one sees all that
 * the entries taken were about, and what is committed afterwards brings entries of its own.
 */
@ApplicationScoped
public class DirtyLog {

    /** One at a time in a workspace: two who compute the same day could store the older one last. */
    private static final String LOCK =
            "select %s(hashtextextended('analytics ' || id, 0)) as locked from tenants where id = ?";

    private static final String TAKE = """
            with taken as (delete from analytics_dirty returning account_id, day)
            select account_id, array_agg(distinct day::text) as days from taken group by account_id order by account_id""";

    private static final String PENDING =
            "select account_id, array_agg(distinct day::text) as days from analytics_dirty group by account_id";

    /** A step per workspace, not per entry: an import leaves very many. */
    private static final String WORKSPACES = """
            with recursive dirty (tenant_id) as (
                (select d.tenant_id from analytics_dirty d where d.tenant_id >= ? order by d.tenant_id limit 1)
                union all
                select (select d.tenant_id from analytics_dirty d where d.tenant_id > b.tenant_id order by d.tenant_id limit 1)
                  from dirty b where b.tenant_id is not null)
            select tenant_id from dirty where tenant_id <= ?""";

    /** Of one account. */
    record Days(UUID accountId, List<LocalDate> days) {}

    private final Database database;
    private final TenantSession session;

    @Inject
    public DirtyLog(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /** While in no workspace: those that have dirty days, in order. */
    List<UUID> workspaces(TenantRange range) {
        return database.query(WORKSPACES, row -> row.uuid("tenant_id"), range.first(), range.last());
    }

    /** Whether nobody else recomputes anything of this workspace; then nobody does until the commit. */
    boolean tryLock() {
        return database.first(
                        LOCK.formatted("pg_try_advisory_xact_lock"),
                        row -> row.flag("locked"),
                        session.bound().tenantId())
                .orElseThrow();
    }

    /** Waits until nobody else recomputes anything of this workspace. */
    void lock() {
        database.forEach(
                LOCK.formatted("pg_advisory_xact_lock"),
                row -> {},
                session.bound().tenantId());
    }

    /** For who has the lock. */
    List<Days> take() {
        return days(TAKE);
    }

    List<Days> pending() {
        return days(PENDING);
    }

    private List<Days> days(String sql) {
        return database.query(
                sql,
                row -> new Days(
                        row.uuid("account_id"),
                        row.texts("days").stream().map(LocalDate::parse).toList()));
    }
}
