package com.tradingjournal.analytics.batch;

/**
 * The statements that make rows of the cache what they should be. Each compares what should be with what is there by a full join, which
 * no estimate can turn into a nested loop, writes only what differs, and tells which rows these were.
 */
final class CacheSql {

    /** Weeks and months as sums of days {@code d}. */
    private static final String SUMS = """
            any_value(d.user_id) as user_id, sum(d.n)::bigint as n, sum(d.wins)::bigint as wins, sum(d.losses)::bigint as losses,
                   sum(d.crypto)::bigint as crypto, sum(d.pnl_u) as pnl_u, sum(d.fees_u) as fees_u, sum(d.won_u) as won_u,
                   sum(d.lost_u) as lost_u, sum(d.squares_u) as squares_u, max(d.largest_win_u) as largest_win_u,
                   min(d.largest_loss_u) as largest_loss_u, sum(d.n_r)::bigint as n_r, sum(d.r) as r, sum(d.r_squares) as r_squares,
                   sum(d.n_hold)::bigint as n_hold, sum(d.hold_seconds) as hold_seconds, sum(d.lots)::bigint as lots,
                   sum(d.realized_u) as realized_u, sum(d.realized_fees_u) as realized_fees_u, sum(d.tally)::bigint as tally""";

    private static final String DAY_ROWS = """
            select v.tenant_id, 'DAY' collate "C" as period, v.currency, v.day as period_start, v.account_id, v.user_id, v.n, v.wins,
                   v.losses, v.crypto, v.pnl_u, v.fees_u, v.won_u, v.lost_u, v.squares_u, v.largest_win_u, v.largest_loss_u, v.n_r, v.r,
                   v.r_squares, v.n_hold, v.hold_seconds, v.lots, v.realized_u, v.realized_fees_u, v.tally""";

    private static final String VALUES = """
            user_id, n, wins, losses, crypto, pnl_u, fees_u, won_u, lost_u, squares_u, largest_win_u, largest_loss_u, n_r, r, r_squares,
            n_hold, hold_seconds, lots, realized_u, realized_fees_u, tally""";

    /** What a row as it is written hashes to: all of it but the seal itself. */
    private static final String SEAL =
            "hash_record_extended(row(tenant_id, period, currency, period_start, account_id, VALUES), 0)";

    /** What should be comes first, then the rows it is compared with. */
    private static final String MAKE = """
            with %s,
            sealed as (select tenant_id, period, currency, period_start, account_id, VALUES, SEAL as seal from should),
            compared as materialized (
                select s.*, c.period as kept_period, c.currency as kept_currency, c.period_start as kept_start, c.account_id as kept_account
                  from sealed s
                  full join (select tenant_id, period, currency, period_start, account_id, VALUES, seal from %s) c
                    on c.period = s.period and c.currency = s.currency and c.period_start = s.period_start and c.account_id = s.account_id
                 where row(s.*) is distinct from row(c.*)),
            vanished as (
                delete from analytics_cache c using compared o
                 where o.tenant_id is null and c.period = o.kept_period and c.currency = o.kept_currency
                   and c.period_start = o.kept_start and c.account_id = o.kept_account),
            written as (
                insert into analytics_cache (tenant_id, period, currency, period_start, account_id, VALUES, seal)
                select tenant_id, period, currency, period_start, account_id, VALUES, seal from compared where tenant_id is not null
                    on conflict on constraint analytics_cache_pkey do update set (VALUES, seal) = row(EXCLUDED, excluded.seal))
            select coalesce(period, kept_period) as period, coalesce(currency, kept_currency) as currency,
                   coalesce(period_start, kept_start) as period_start, coalesce(account_id, kept_account) as account_id
              from compared""".replace("EXCLUDED", "excluded." + VALUES.replaceAll(",\\s+", ", excluded."))
            .replace("SEAL", SEAL)
            .replace("VALUES", VALUES);

    /** An account's owner is named, because the index on days begins with him. */
    private static final String OWNER =
            "v.account_id = ? and v.user_id = (select a.user_id from accounts a where a.id = ?)";

    /** Parameters: account, account, days; account, days. */
    static final String DAYS = MAKE.formatted(
            "should as materialized (" + DAY_ROWS + "\n  from analytics_days v where " + OWNER + " and v.day = any(?))",
            "analytics_cache k where k.period = 'DAY' and k.account_id = ? and k.period_start = any(?)");

    /** Weeks and months of days that have been made, each looked up by itself. Parameters: days, account; account. */
    static final String PERIODS = MAKE.formatted("""
            periods as materialized (
                select distinct p.period, date_trunc(p.period, t.day::timestamp)::date as first,
                       (date_trunc(p.period, t.day::timestamp) + p.length)::date as beyond
                  from unnest(?) t (day)
                 cross join (values ('WEEK' collate "C", interval '7 days'), ('MONTH', interval '1 month')) p (period, length)),
            should as materialized (
                select d.tenant_id, p.period, d.currency, p.first as period_start, d.account_id, SUMS
                  from periods p
                 cross join lateral (
                       select k.* from analytics_cache k
                        where k.account_id = ? and k.period = 'DAY' and k.period_start >= p.first and k.period_start < p.beyond offset 0) d
                 group by d.tenant_id, p.period, d.currency, p.first, d.account_id)""".replace("SUMS", SUMS), """
            (select k.* from periods p
                       cross join lateral (
                             select c.* from analytics_cache c
                              where c.account_id = ? and c.period = p.period and c.period_start = p.first offset 0) k) k""");

    /** All rows of an account at once; weeks and months are merged from the same days. Parameters: account, account; account. */
    static final String ACCOUNT = whole(OWNER, "analytics_cache k where k.account_id = ?");

    /** All rows of the workspace. */
    static final String WORKSPACE = whole("true", "analytics_cache k");

    /**
     * Whether all rows of the workspace are what its trades and lots say, without adding up what they are made of: each row is as it was
     * written, and what days, weeks and months were made of is what there is. A hash tells where its trade counts, so nothing is right in
     * the wrong place. And whether more is kept than these rows, or should be. Parameters: of how many trades more is kept; workspace.
     */
    static final String VERDICT = """
            select intact and days = traded + realized and weeks = days and months = days as intact,
                   closed >= ? or exists (select from analytics_dimensioned) as keeps_more
              from (select coalesce(sum(t.tally), 0) + count(*) * (select w.terms from tenants w where w.id = ?) as traded
                      from trades t where t.deleted_at is null and t.status = 'CLOSED') t
             cross join (select coalesce(sum(l.tally), 0) as realized from closed_lots l) l
             cross join (select coalesce(bool_and(c.intact), true) as intact,
                                coalesce(sum(c.tally) filter (where c.period = 'DAY'), 0) as days,
                                coalesce(sum(c.tally) filter (where c.period = 'WEEK'), 0) as weeks,
                                coalesce(sum(c.tally) filter (where c.period = 'MONTH'), 0) as months,
                                coalesce(sum(c.n) filter (where c.period = 'MONTH'), 0) as closed
                           from analytics_cache c) c""";

    private CacheSql() {}

    private static String whole(String days, String rows) {
        return MAKE.formatted(
                """
                days as materialized (DAY_ROWS
                      from analytics_days v where CONDITION),
                should as materialized (
                    table days
                     union all
                    select d.tenant_id, p.period, d.currency, date_trunc(p.period, d.period_start::timestamp)::date as first, d.account_id, SUMS
                      from days d cross join (values ('WEEK' collate "C"), ('MONTH')) p (period)
                     group by d.tenant_id, p.period, d.currency, first, d.account_id)""".replace("DAY_ROWS", DAY_ROWS).replace("CONDITION", days).replace("SUMS", SUMS), rows);
    }
}
