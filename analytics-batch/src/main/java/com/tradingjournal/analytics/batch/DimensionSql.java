package com.tradingjournal.analytics.batch;

/**
 * The statements that make rows of {@code analytics_dimensions} what they should be: as {@link CacheSql} does it, they write only what
 * differs, and tell of which months that was.
 */
final class DimensionSql {

    private static final String VALUES = """
            user_id, n, wins, losses, pnl_u, fees_u, won_u, lost_u, squares_u, largest_win_u, largest_loss_u, n_r, r, r_squares, n_hold,
            hold_seconds, tally""";

    /** Of trades {@code v}, under one of their keys. */
    private static final String SUMS = """
            any_value(v.user_id) as user_id, count(*) as n, count(*) filter (where v.won) as wins, count(*) filter (where v.lost) as losses,
                   sum(v.pnl_u) as pnl_u, sum(v.fees_u) as fees_u, coalesce(sum(v.pnl_u) filter (where v.won), 0) as won_u,
                   coalesce(sum(v.pnl_u) filter (where v.lost), 0) as lost_u, sum(v.pnl_u::numeric * v.pnl_u) as squares_u,
                   max(v.pnl_u) filter (where v.won) as largest_win_u, min(v.pnl_u) filter (where v.lost) as largest_loss_u,
                   count(v.r_multiple) as n_r, coalesce(sum(v.r_multiple), 0) as r,
                   coalesce(sum(v.r_multiple * v.r_multiple), 0) as r_squares,
                   count(v.hold_seconds) as n_hold, coalesce(sum(v.hold_seconds), 0) as hold_seconds,
                   sum(v.hash)::bigint as tally""";

    /** As in {@link CacheSql}. */
    private static final String SEAL =
            "hash_record_extended(row(tenant_id, dimension, currency, month, account_id, key, VALUES), 0)";

    /** The month and where its trades come from, then the condition on the rows these are compared with. */
    private static final String MAKE = """
            with should as materialized (
                select v.tenant_id, v.dimension, v.currency, %s as month, v.account_id, v.key, SUMS
                  from %s
                 group by v.tenant_id, v.dimension, v.currency, month, v.account_id, v.key),
            sealed as (select tenant_id, dimension, currency, month, account_id, key, VALUES, SEAL as seal from should),
            compared as materialized (
                select s.*, c.dimension as kept_dimension, c.currency as kept_currency, c.month as kept_month,
                       c.account_id as kept_account, c.key as kept_key
                  from sealed s
                  full join (select tenant_id, dimension, currency, month, account_id, key, VALUES, seal from analytics_dimensions k where %s) c
                    on c.dimension = s.dimension and c.currency = s.currency and c.month = s.month and c.account_id = s.account_id
                       and c.key = s.key
                 where row(s.*) is distinct from row(c.*)),
            vanished as (
                delete from analytics_dimensions c using compared o
                 where o.tenant_id is null and c.dimension = o.kept_dimension and c.currency = o.kept_currency
                   and c.month = o.kept_month and c.account_id = o.kept_account and c.key = o.kept_key),
            written as (
                insert into analytics_dimensions (tenant_id, dimension, currency, month, account_id, key, VALUES, seal)
                select tenant_id, dimension, currency, month, account_id, key, VALUES, seal from compared where tenant_id is not null
                    on conflict on constraint analytics_dimensions_pkey do update set (VALUES, seal) = row(EXCLUDED, excluded.seal))
            select 'MONTH' as period, coalesce(currency, kept_currency) as currency, coalesce(month, kept_month) as period_start,
                   coalesce(account_id, kept_account) as account_id
              from compared""".replace("SUMS", SUMS)
            .replace("EXCLUDED", "excluded." + VALUES.replaceAll(",\\s+", ", excluded."))
            .replace("SEAL", SEAL)
            .replace("VALUES", VALUES);

    /**
     * Of months of an account; its owner is named, because the index on days begins with him. Parameters: months, account; account,
     * months.
     */
    static final String MONTHS = MAKE.formatted("m.first", """
            unnest(?::date[]) m (first)
            join accounts a on a.id = ?
            cross join lateral (
                select k.* from analytics_keys k
                 where k.account_id = a.id and k.user_id = a.user_id and k.day >= m.first and k.day < (m.first + interval '1 month')::date offset 0) v""", "k.account_id = ? and k.month = any(?)");

    /** All of the workspace. */
    static final String WORKSPACE =
            MAKE.formatted("date_trunc('month', v.day::timestamp)::date", "analytics_keys v", "true");

    /**
     * As {@link CacheSql#VERDICT}: a trade has one of each of these keys, but for the range of its R, which it may lack, and its tags. Only
     * these are told apart by a weight: what other keys a trade has is part of its hash.
     */
    static final String INTACT = """
            select intact and kept = keyed and kept_tags = tagged as intact
              from (select coalesce(sum(t.hash * case when t.r_multiple is null then 8 else 9 end), 0) as keyed from analytics_trades t) k
             cross join (select coalesce(sum(t.hash * WEIGHT), 0) as tagged
                           from analytics_trades t
                           join trade_tags g on g.tenant_id = t.tenant_id and g.trade_id = t.id) g
             cross join (select coalesce(bool_and(d.intact), true) as intact,
                                coalesce(sum(d.tally) filter (where d.dimension <> 'TAG'), 0) as kept,
                                coalesce(sum(d.tally * KEPT) filter (where d.dimension = 'TAG'), 0) as kept_tags
                           from analytics_dimensions d) d""".replace("WEIGHT", weight("g.tag_id::text")).replace("KEPT", weight("d.key"));

    private DimensionSql() {}

    private static String weight(String tag) {
        return "(hashtextextended(%s, 0) >> 33)::numeric".formatted(tag);
    }
}
