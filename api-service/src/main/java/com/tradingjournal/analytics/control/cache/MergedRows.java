package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.analytics.control.live.SqlText;
import com.tradingjournal.analytics.control.question.Scope;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code analytics_cache} that are true at this moment, as SQL: a common table {@code merged} with a column {@code
 * cached}. What the dirty log names is left out of the cache and computed from its trades and lots; a period in which an
 * account has such a day, or that lies only partly between the first and the last day asked for, is taken day by day. Where the
 * log is known to name none of these days, the statement spares itself all that: it is of the same snapshot.
 */
final class MergedRows {

    private static final String CACHED = """
            select c.tenant_id, c.user_id, c.account_id, c.currency, c.period_start as day, c.n, c.wins, c.losses, c.crypto,
                   c.pnl_u, c.fees_u, c.won_u, c.lost_u, c.squares_u, c.largest_win_u, c.largest_loss_u, c.n_r, c.r, c.r_squares,
                   c.n_hold, c.hold_seconds, c.lots, c.realized_u, c.realized_fees_u, true as cached
              from analytics_cache c""";

    private static final String DAYS = "\nwhere c.period = 'DAY'";

    private static final String CLEAN =
            "\nand not exists (select from dirty k where k.account_id = c.account_id and k.day = c.period_start)";

    /** The offset keeps the view a query of its own for each key, so that account, person and day reach the indexes. */
    private static final String LIVE = """

            union all
            select v.tenant_id, k.user_id, k.account_id, v.currency, k.day, v.n, v.wins, v.losses, v.crypto,
                   v.pnl_u, v.fees_u, v.won_u, v.lost_u, v.squares_u, v.largest_win_u, v.largest_loss_u, v.n_r, v.r, v.r_squares,
                   v.n_hold, v.hold_seconds, v.lots, v.realized_u, v.realized_fees_u, false
              from dirty k cross join lateral (
                   select d.* from analytics_days d
                    where d.account_id = k.account_id and d.user_id = k.user_id and d.day = k.day offset 0) v""";

    private final SqlText sql = new SqlText();
    private final Standing.Rows standing;
    private final Grain grain;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    private MergedRows(Standing standing, Grain grain, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.standing = standing.rows();
        this.grain = grain;
        this.from = from;
        this.to = to;
    }

    /** Of the days a question asks for. */
    static SqlText of(Scope scope, Standing standing, Grain grain) {
        return new MergedRows(
                        standing, grain, scope.filter().from(), scope.filter().to())
                .build();
    }

    /** Of all days up to its last one. */
    static SqlText toDate(Scope scope, Standing standing) {
        return new MergedRows(standing, Grain.DAY, null, scope.filter().to()).build();
    }

    private SqlText build() {
        switch (standing) {
            case CLEAN -> {
                sql.add("with merged as (\n");
                rows("");
            }
            case DIRTY -> {
                dirty();
                sql.add("merged as (\n");
                rows(CLEAN);
                sql.add(LIVE);
            }
            case USELESS -> throw new IllegalArgumentException("No rows answer this.");
        }
        return sql.add(")\n");
    }

    private void dirty() {
        sql.add(
                        "with dirty as materialized (select distinct k.account_id, k.user_id, k.day from analytics_dirty k where true")
                .between("k.day", from, to)
                .add("), ");
        if (grain != Grain.DAY) {
            String firstDay = "date_trunc('%s', k.day::timestamp)::date"
                    .formatted(grain.name().toLowerCase(Locale.ROOT));
            sql.add("changed as materialized (select distinct k.account_id, " + firstDay
                    + " as first_day from dirty k where true");
            whole(firstDay);
            sql.add("), ");
        }
    }

    /** @param clean which days are */
    private void rows(String clean) {
        if (grain == Grain.DAY) {
            sql.add(CACHED + DAYS + clean).between("c.period_start", from, to);
            return;
        }
        sql.add(CACHED + "\nwhere c.period = '" + grain + "'");
        whole("c.period_start");
        if (standing == Standing.Rows.DIRTY) {
            sql.add(
                    "\nand not exists (select from changed x where x.account_id = c.account_id and x.first_day = c.period_start)");
            sql.add("\nunion all\n" + CACHED
                    + " join changed x on x.account_id = c.account_id and c.period_start >= x.first_day"
                    + " and c.period_start < (x.first_day + interval '1 " + grain + "')::date" + DAYS + clean);
        }
        if (from != null || to != null) {
            sql.add("\nunion all\n" + CACHED + DAYS + clean).between("c.period_start", from, to);
            edges();
        }
    }

    /** Only days before and after the whole periods. */
    private void edges() {
        sql.add(" and (false");
        if (from != null) {
            sql.add(" or c.period_start < ?", grain.startFrom(from));
        }
        if (to != null) {
            sql.add(" or c.period_start >= ?", grain.startOf(to.plusDays(1)));
        }
        sql.add(")");
    }

    /** Of periods that lie wholly between the first and the last day. */
    private void whole(String firstDay) {
        if (from != null) {
            sql.add(" and " + firstDay + " >= ?", grain.startFrom(from));
        }
        if (to != null) {
            sql.add(" and " + firstDay + " < ?", grain.startOf(to.plusDays(1)));
        }
    }
}
