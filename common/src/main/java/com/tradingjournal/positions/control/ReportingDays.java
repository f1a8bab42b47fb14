package com.tradingjournal.positions.control;

import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;

/**
 * The local dates that profits belong to. A workspace that moves to another zone has all of them rewritten and its zone
 * changed in one transaction; matchings wait meanwhile, so that none writes a day of the old zone afterwards.
 */
@ApplicationScoped
public class ReportingDays {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('days ' || id, 0)) from tenants where id = ?";

    private static final String LOTS = """
            update closed_lots l set day = (l.closed_at at time zone z.name)::date from (select ? as name) z
             where l.day <> (l.closed_at at time zone z.name)::date""";

    private static final String TRADES = """
            update trades t set day = (t.exit_timestamp at time zone z.name)::date from (select ? as name) z
             where t.day <> (t.exit_timestamp at time zone z.name)::date""";

    private final Database database;
    private final TenantSession session;
    private final AnalyticsVersion analyticsVersion;

    @Inject
    public ReportingDays(Database database, TenantSession session, AnalyticsVersion analyticsVersion) {
        this.database = database;
        this.session = session;
        this.analyticsVersion = analyticsVersion;
    }

    /** Rewrites the days of the bound workspace; the caller changes its zone in the same transaction. */
    public void moveTo(ZoneId zone) {
        database.forEach(LOCK, row -> {}, session.bound().tenantId());
        database.update(LOTS, zone.getId());
        database.update(TRADES, zone.getId());
        analyticsVersion.touch();
    }
}
