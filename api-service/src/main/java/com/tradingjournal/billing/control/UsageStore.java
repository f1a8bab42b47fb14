package com.tradingjournal.billing.control;

import com.tradingjournal.billing.entity.UsageMonth;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The SQL of usage; guarded views and row-level security keep it inside the workspace. */
@ApplicationScoped
public class UsageStore {

    private static final String STANDING = """
            select t.plan, t.created_at, a.as_of,
                   (select count(*) from memberships where tenant_id = t.id)::integer as members,
                   (select count(*) from accounts where tenant_id = t.id)::integer as accounts
              from tenants t cross join workspace_usage_as_of a where t.id = ?""";

    /**
     * The view answers for months that were over when it was counted, and no transaction of theirs under way. The tables answer
     * for the rest; for all of it, where the workspace has moved to another zone since. One statement, so both are of one moment. A
     * month can begin twice, where clocks go back to midnight: the index begins a day earlier, and the local time decides.
     */
    private static final String MONTHS = """
            with asked as (select ?::date as first, ?::text as zone),
                 live as (select zone, greatest(first, case when exists (select from workspace_usage where time_zone <> zone) then first
                                 else date_trunc('month', (as_of - interval '1 day') at time zone zone)::date end) as month
                            from asked cross join workspace_usage_as_of),
                 since as (select zone, month, month::timestamp at time zone zone - interval '1 day' as at from live),
                 counted as (
                     select month, trades, imports, import_bytes from workspace_usage
                      where month >= (select first from asked) and month < (select month from live)
                      union all
                     select date_trunc('month', created_at at time zone (select zone from since))::date, count(*), 0, 0
                       from trades where created_at >= (select at from since)
                        and created_at at time zone (select zone from since) >= (select month from since) group by 1
                      union all
                     select date_trunc('month', created_at at time zone (select zone from since))::date, 0, count(*), sum(size_bytes)
                       from imports where not dry_run and created_at >= (select at from since)
                        and created_at at time zone (select zone from since) >= (select month from since) group by 1)
            select month, sum(trades)::bigint as trades, sum(imports)::bigint as imports, sum(import_bytes)::bigint as import_bytes
              from counted group by month""";

    private final Database database;

    @Inject
    public UsageStore(Database database) {
        this.database = database;
    }

    /**
     * What a workspace is and has now.
     *
     * @param asOf when its usage was counted last
     */
    record Standing(String plan, Instant founded, int members, int accounts, Instant asOf) {}

    Standing standing(UUID tenantId) {
        return database.first(STANDING, UsageStore::standing, tenantId).orElseThrow();
    }

    /** The months from this one on in which something was created. */
    List<UsageMonth> months(YearMonth first, ZoneId zone) {
        return database.query(MONTHS, UsageStore::month, first.atDay(1), zone.getId());
    }

    private static Standing standing(Row row) {
        return new Standing(
                row.text("plan"),
                row.instant("created_at"),
                row.count("members"),
                row.count("accounts"),
                row.instant("as_of"));
    }

    private static UsageMonth month(Row row) {
        return new UsageMonth(
                YearMonth.from(row.date("month")),
                row.number("trades"),
                row.number("imports"),
                row.number("import_bytes"));
    }
}
