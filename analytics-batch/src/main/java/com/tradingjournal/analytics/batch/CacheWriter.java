package com.tradingjournal.analytics.batch;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.util.List;
import java.util.UUID;

/** Makes rows of the bound workspace's cache what they should be, whatever they are. */
@ApplicationScoped
public class CacheWriter {

    /** Day by day costs a trade some three times what it costs in one go over the account. */
    private static final int ONE_IN = 3;

    private static final int FEW_DAYS = 30;

    private static final String DAYS_OF_ACCOUNT =
            "select count(*) as n from analytics_cache where period = 'DAY' and account_id = ?";

    /**
     * What a look at all rows found.
     *
     * @param intact whether every row is what the trades and lots say
     * @param keepsMore whether months by dimension and series are kept too, or should be
     */
    record Verdict(boolean intact, boolean keepsMore) {

        private static Verdict of(Row row) {
            return new Verdict(row.flag("intact"), row.flag("keeps_more"));
        }
    }

    private final Database database;
    private final TenantSession session;

    @Inject
    public CacheWriter(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    void remake(DirtyLog.Days dirty) {
        if (areMost(dirty)) {
            remakeAccount(dirty.accountId());
        } else {
            remakeDays(dirty);
        }
    }

    /**
     * For a transaction that asks for many verdicts: to plan one anew takes as long as to give it for most workspaces, and whatever their
     * size the plan is the same, a scan of the workspace's part of each index.
     */
    void planVerdictsOnce() {
        database.update("set local plan_cache_mode = force_generic_plan");
    }

    Verdict verdict() {
        return database.first(
                        CacheSql.VERDICT,
                        Verdict::of,
                        SeriesWriter.MANY_TRADES,
                        session.bound().tenantId())
                .orElseThrow();
    }

    /** @return the rows that were not what they should be */
    List<CacheRow> remakeWorkspace() {
        return database.query(CacheSql.WORKSPACE, CacheRow::of);
    }

    private boolean areMost(DirtyLog.Days dirty) {
        int days = dirty.days().size();
        return days > FEW_DAYS
                && days * ONE_IN
                        > database.first(DAYS_OF_ACCOUNT, row -> row.number("n"), dirty.accountId())
                                .orElseThrow();
    }

    private void remakeAccount(UUID account) {
        database.query(CacheSql.ACCOUNT, CacheRow::of, account, account, account);
    }

    private void remakeDays(DirtyLog.Days dirty) {
        UUID account = dirty.accountId();
        Array days = database.array("date", dirty.days());
        database.query(CacheSql.DAYS, CacheRow::of, account, account, days, account, days);
        database.query(CacheSql.PERIODS, CacheRow::of, days, account, account);
    }
}
