package com.tradingjournal.analytics.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Does what the batch does, to as many of a workspace's dirty days as a test asks for: which ones is decided by a seed. Days are
 * taken from the view, weeks and months are merged from days.
 */
public final class Drain {

    private static final String SUMS = """
            sum(n), sum(wins), sum(losses), sum(crypto), sum(pnl_u), sum(fees_u), sum(won_u), sum(lost_u), sum(squares_u),
            max(largest_win_u), min(largest_loss_u), sum(n_r), sum(r), sum(r_squares), sum(n_hold), sum(hold_seconds),
            sum(lots), sum(realized_u), sum(realized_fees_u)""";

    private static final String DAYS = """
            create temp table drained on commit drop as
            select distinct account_id, day from analytics_dirty
             where tenant_id = '%1$s' and abs(hashtext(account_id::text || day || '%2$d')::bigint) %% 100 < %3$d;
            delete from analytics_dirty d using drained k
             where d.tenant_id = '%1$s' and d.account_id = k.account_id and d.day = k.day;
            delete from analytics_cache c using drained k
             where c.tenant_id = '%1$s' and c.period = 'DAY' and c.account_id = k.account_id and c.period_start = k.day;
            insert into analytics_cache
            select v.tenant_id, 'DAY', v.currency, v.day, v.account_id, v.user_id, v.n, v.wins, v.losses, v.crypto, v.pnl_u, v.fees_u,
                   v.won_u, v.lost_u, v.squares_u, v.largest_win_u, v.largest_loss_u, v.n_r, v.r, v.r_squares, v.n_hold,
                   v.hold_seconds, v.lots, v.realized_u, v.realized_fees_u
              from analytics_days v join drained k on k.account_id = v.account_id and k.day = v.day
             where v.tenant_id = '%1$s';""";

    private static final String PERIODS = """
            delete from analytics_cache c using drained k
             where c.tenant_id = '%1$s' and c.period = '%2$s' and c.account_id = k.account_id
               and c.period_start = date_trunc('%2$s', k.day::timestamp)::date;
            insert into analytics_cache
            select tenant_id, '%2$s', currency, date_trunc('%2$s', period_start::timestamp)::date as first, account_id, user_id, %3$s
              from analytics_cache c
             where c.tenant_id = '%1$s' and c.period = 'DAY'
               and (c.account_id, date_trunc('%2$s', c.period_start::timestamp)) in
                   (select k.account_id, date_trunc('%2$s', k.day::timestamp) from drained k)
             group by tenant_id, currency, first, account_id, user_id;""";

    private static final String KEYED = """
            insert into analytics_dimensions
            select tenant_id, dimension, currency, date_trunc('month', day::timestamp)::date as first, account_id, key, user_id,
                   count(*), count(*) filter (where won), count(*) filter (where lost), sum(pnl_u), sum(fees_u),
                   coalesce(sum(pnl_u) filter (where won), 0), coalesce(sum(pnl_u) filter (where lost), 0), sum(pnl_u::numeric * pnl_u),
                   max(pnl_u) filter (where won), min(pnl_u) filter (where lost), count(r_multiple), coalesce(sum(r_multiple), 0),
                   coalesce(sum(r_multiple * r_multiple), 0), count(hold_seconds), coalesce(sum(hold_seconds), 0)
              from analytics_keys where tenant_id = '%1$s' and %2$s
             group by tenant_id, dimension, currency, first, account_id, key, user_id;""";

    private static final String MONTHS = """
            delete from analytics_dimensions c using drained k
             where c.tenant_id = '%1$s' and c.account_id = k.account_id and c.month = date_trunc('month', k.day::timestamp)::date;
            """ + KEYED.formatted("%1$s", """
            exists (select from analytics_dimensioned d where d.tenant_id = '%1$s')
               and (account_id, date_trunc('month', day::timestamp)) in
                   (select k.account_id, date_trunc('month', k.day::timestamp) from drained k)""");

    private static final String DIMENSIONS = """
            delete from analytics_dimensions where tenant_id = '%1$s';
            insert into analytics_dimensioned (tenant_id) values ('%1$s') on conflict do nothing;
            """ + KEYED.formatted("%1$s", "true");

    private Drain() {}

    /** What it does when a workspace has become one of many trades; then shares are of months by dimension too. */
    public static void keepDimensions(DataSource superuser, UUID tenant) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(DIMENSIONS.formatted(tenant));
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @param percent of the dirty days, which ones by the seed */
    public static void share(DataSource superuser, UUID tenant, int percent, long seed) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(DAYS.formatted(tenant, seed, percent));
            for (String period : new String[] {"WEEK", "MONTH"}) {
                statement.execute(PERIODS.formatted(tenant, period, SUMS));
            }
            statement.execute(MONTHS.formatted(tenant));
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
