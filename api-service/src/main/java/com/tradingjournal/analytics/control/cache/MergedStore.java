package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.analytics.control.live.DailyStore;
import com.tradingjournal.analytics.control.live.SqlText;
import com.tradingjournal.analytics.control.live.TradeSums;
import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.analytics.control.question.Source;
import com.tradingjournal.analytics.control.question.Sourced;
import com.tradingjournal.metrics.entity.DailyInput.DayResult;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The SQL of figures that are added up from days, weeks and months instead of trades. */
@ApplicationScoped
public class MergedStore {

    private static final String MADE = "bool_or(t.cached) as cached, bool_or(not t.cached) as live";

    /** What {@link TradeSums} reads. */
    private static final String SUMS = """
            sum(t.n) as n, sum(t.wins) as wins, sum(t.losses) as losses, sum(t.pnl_u) as net_u, sum(t.fees_u) as fees_u,
            sum(t.won_u) as won_u, sum(t.lost_u) as lost_u, sum(t.squares_u) as squares_u,
            max(t.largest_win_u)::numeric as largest_win_u, min(t.largest_loss_u)::numeric as largest_loss_u,
            sum(t.n_r) as n_r, sum(t.r) as r, sum(t.r_squares) as r_squares,
            sum(t.n_hold) as n_hold, sum(t.hold_seconds) as hold_seconds,
            """ + MADE;

    private static final String TOTALS =
            "select t.currency, sum(t.realized_u) as realized_u,\n" + SUMS + "\nfrom merged t where true";

    private static final String OTHER_CURRENCIES = """
            select t.currency, sum(t.n) as n, sum(t.pnl_u) as net_u from merged t where t.n > 0 and t.currency <> ?""";

    private static final String BREAKDOWN =
            "select %s,\n" + SUMS + "\nfrom merged t %s\nwhere t.n > 0 and t.currency = ?";

    /** Keys are named once each. */
    private static final String KEYED = "select %s, t.*\nfrom (select t.key,\n"
            + SUMS.replace("sum(t.pnl_u)", "sum(t.net_u)") + "\nfrom merged t group by t.key) t\norder by key_0";

    private static final String DAYS =
            "select t.day, sum(t.realized_u) as pnl_u, sum(t.lots) as lots, sum(t.n) as n, sum(t.crypto) as crypto, "
                    + MADE + "\nfrom merged t where t.currency = ?";

    private static final String CALENDAR = """
            select day, sum(pnl_u) as pnl_u, sum(fees_u) as fees_u, sum(n) as n, sum(wins) as wins, bool_or(noted) as noted,
                   bool_or(cached) as cached, bool_or(live) as live
            from (select t.day, t.realized_u as pnl_u, t.realized_fees_u as fees_u, t.n, t.wins, false as noted,
                         t.cached, not t.cached as live
                  from merged t where t.currency = ?""";

    /** The days the reader has written about are neither. */
    private static final String NOTED = """

                  union all
                  select j.day, 0, 0, 0, 0, true, false, false from journal_days j where j.user_id = ?""";

    private static final String BY_DAY = ") parts\ngroup by day order by day";

    private final Database database;

    @Inject
    public MergedStore(Database database) {
        this.database = database;
    }

    /** By currency: the asked one, and those that the answer leaves out. */
    Sourced<Map<String, CurrencyTotals>> totals(Scope scope, Standing standing) {
        SqlText sql = MergedRows.of(scope, standing, Grain.MONTH)
                .add(TOTALS)
                .ofPeople("t", scope.filter())
                .add("\ngroup by t.currency order by t.currency");
        Map<String, CurrencyTotals> totals = new LinkedHashMap<>();
        return query(
                        sql,
                        row -> totals.put(
                                row.text("currency"),
                                new CurrencyTotals(TradeSums.of(row), TradeSums.money(row, "realized_u"))))
                .map(rows -> totals);
    }

    List<OtherCurrency> otherCurrencies(Scope scope, Standing standing) {
        SqlText sql = MergedRows.of(scope, standing, Grain.MONTH)
                .add(OTHER_CURRENCIES, scope.currency())
                .ofPeople("t", scope.filter())
                .add("\ngroup by t.currency order by t.currency");
        return database.query(
                sql.sql(),
                row -> new OtherCurrency(row.text("currency"), row.number("n"), TradeSums.money(row, "net_u")),
                sql.parameters());
    }

    /** For dimensions that rows have: days and longer periods, accounts, people. */
    Sourced<List<BreakdownRow>> breakdown(Scope scope, Standing standing, Crossing by, Grain grain) {
        SqlText sql = MergedRows.of(scope, standing, grain)
                .add(BREAKDOWN.formatted(by.columns(), by.joins()), scope.currency())
                .ofPeople("t", scope.filter())
                .add("\n" + by.grouping());
        return query(sql, row -> new BreakdownRow(by.keys(row), TradeSums.of(row)));
    }

    /** For a dimension of which all rows are there. */
    Sourced<List<BreakdownRow>> keyed(Scope scope, Crossing by) {
        Dimension dimension = by.dimensions().getFirst();
        SqlText sql = KeyedRows.of(scope, dimension).add(KEYED.formatted(dimension.columnsOfRows("0")));
        return query(sql, row -> new BreakdownRow(by.keys(row), TradeSums.of(row)));
    }

    /** Every day with anything, from the very first. */
    Sourced<List<DayTotals>> toDate(Scope scope, Standing standing) {
        SqlText sql = MergedRows.toDate(scope, standing)
                .add(DAYS, scope.currency())
                .ofPeople("t", scope.filter())
                .add("\ngroup by t.day order by t.day");
        return query(
                sql,
                row -> new DayTotals(
                        new DayResult(row.date("day"), TradeSums.money(row, "pnl_u")),
                        row.number("lots"),
                        row.number("n"),
                        row.number("crypto")));
    }

    /** The days of a scope with a first and a last day that have anything to show; notes are those of who asks. */
    Sourced<List<CalendarMonth.Day>> calendar(Scope scope, Standing standing) {
        SqlText sql = MergedRows.of(scope, standing, Grain.DAY)
                .add(CALENDAR, scope.currency())
                .ofPeople("t", scope.filter())
                .add(NOTED, scope.workspace().reader())
                .between("j.day", scope.filter().from(), scope.filter().to())
                .add(BY_DAY);
        return query(sql, DailyStore::calendarDay);
    }

    /** Where nothing was kept, what there is (perhaps nothing) is live. */
    private <T> Sourced<List<T>> query(SqlText sql, Function<Row, T> mapper) {
        Set<Source> sources = EnumSet.noneOf(Source.class);
        List<T> rows = new ArrayList<>();
        database.forEach(
                sql.sql(),
                row -> {
                    rows.add(mapper.apply(row));
                    if (row.flag("cached")) {
                        sources.add(Source.CACHE);
                    }
                    if (row.flag("live")) {
                        sources.add(Source.LIVE);
                    }
                },
                sql.parameters());
        return new Sourced<>(rows, sources.stream().reduce(Source::and).orElse(Source.LIVE));
    }
}
