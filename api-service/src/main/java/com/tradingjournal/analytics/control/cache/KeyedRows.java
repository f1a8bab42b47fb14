package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.analytics.control.live.SqlText;
import com.tradingjournal.analytics.control.live.TradeSums;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.trades.control.TradeFilter;
import java.time.LocalDate;
import java.util.Set;

/**
 * Closed trades under the keys of one dimension, as SQL: a common table {@code merged} of whole months from {@code analytics_dimensions}
 * and of everything else from trades: months in which an account has a dirty day, and those that lie only partly between the
 * first and the last day asked for.
 */
final class KeyedRows {

    private static final Set<Dimension> KEPT = Set.of(
            Dimension.SYMBOL,
            Dimension.STRATEGY,
            Dimension.TAG,
            Dimension.SIDE,
            Dimension.ASSET_CLASS,
            Dimension.ENTRY_HOUR,
            Dimension.ENTRY_WEEKDAY,
            Dimension.EXIT_WEEKDAY,
            Dimension.HOLD_BUCKET,
            Dimension.R_BUCKET);

    private static final String ACCOUNTS = "(select id as account_id, user_id from accounts) a";

    private static final String CHANGED = """
            with changed as materialized (
                select distinct k.account_id, date_trunc('month', k.day::timestamp)::date as month from analytics_dirty k where true""";

    private static final String SPANS = """
            ),
            spans as materialized (
                select a.account_id, a.user_id, x.month as first, (x.month + interval '1 month')::date as beyond
                  from changed x join %s on a.account_id = x.account_id where true""".formatted(ACCOUNTS);

    private static final String EDGE =
            "\nunion all\nselect a.account_id, a.user_id, ?::date, ?::date from " + ACCOUNTS + " where true";

    private static final String CACHED = """
            ),
            merged as (
                select c.key, c.n, c.wins, c.losses, c.pnl_u as net_u, c.fees_u, c.won_u, c.lost_u, c.squares_u, c.largest_win_u::numeric as largest_win_u,
                       c.largest_loss_u::numeric as largest_loss_u,
                       c.n_r, c.r, c.r_squares, c.n_hold, c.hold_seconds, true as cached
                  from analytics_dimensions c
                 where c.dimension = ? and c.currency = ?
                   and not exists (select from changed x where x.account_id = c.account_id and x.month = c.month)""";

    /** The offset keeps the view a query of its own for each span, so that account, person and days reach the index. */
    private static final String LIVE = """

                union all
                select t.key, %s, false
                  from spans p cross join lateral (
                       select k.* from analytics_keys k
                        where k.dimension = ? and k.currency = ? and k.account_id = p.account_id and k.user_id = p.user_id
                          and k.day >= p.first and k.day < p.beyond offset 0) t
                 group by t.key)
            """.formatted(TradeSums.COLUMNS);

    private final SqlText sql = new SqlText();
    private final TradeFilter filter;

    private KeyedRows(TradeFilter filter) {
        this.filter = filter;
    }

    /** Rows know this dimension, and at least one whole month is asked for. */
    static boolean canTell(Scope scope, Crossing by) {
        LocalDate from = scope.filter().from();
        LocalDate to = scope.filter().to();
        boolean hasMonths =
                from == null || to == null || Grain.MONTH.startFrom(from).isBefore(beyond(to));
        return by.dimensions().size() == 1 && KEPT.containsAll(by.dimensions()) && hasMonths;
    }

    static SqlText of(Scope scope, Dimension by) {
        return new KeyedRows(scope.filter()).build(by, scope.currency());
    }

    private SqlText build(Dimension by, String currency) {
        sql.add(CHANGED);
        whole("k.day");
        sql.add(SPANS).ofPeople("a", filter);
        edges();
        sql.add(CACHED, by.name(), currency).ofPeople("c", filter);
        whole("c.month");
        return sql.add(LIVE, by.name(), currency);
    }

    /** The days before and after the whole months. */
    private void edges() {
        LocalDate from = filter.from();
        if (from != null && from.isBefore(Grain.MONTH.startFrom(from))) {
            sql.add(EDGE, from, Grain.MONTH.startFrom(from)).ofPeople("a", filter);
        }
        LocalDate to = filter.to();
        if (to != null && !beyond(to).isAfter(to)) {
            sql.add(EDGE, beyond(to), to.plusDays(1)).ofPeople("a", filter);
        }
    }

    private void whole(String day) {
        if (filter.from() != null) {
            sql.add(" and " + day + " >= ?", Grain.MONTH.startFrom(filter.from()));
        }
        if (filter.to() != null) {
            sql.add(" and " + day + " < ?", beyond(filter.to()));
        }
    }

    /** The first day after the last whole month. */
    private static LocalDate beyond(LocalDate to) {
        return Grain.MONTH.startOf(to.plusDays(1));
    }
}
