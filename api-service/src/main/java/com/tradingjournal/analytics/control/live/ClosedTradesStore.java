package com.tradingjournal.analytics.control.live;

import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.metrics.entity.TradeTotals;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * The SQL of trade statistics: sums, the series behind them, what they leave out. {@code trades_closed_idx} holds every column
 * a figure needs, in order of closing: the table itself is read only where a filter asks for more.
 */
@ApplicationScoped
public class ClosedTradesStore {

    /** Closed trades with what they count as, and when they were entered and left on the workspace's clocks. */
    private static final String CLOSED = """
            with closed as (
                select t.*, t.pnl_u > ? as won, t.pnl_u < ? as lost,
                       nullif(t.entry_key, '-infinity') at time zone ? as entered, t.exit_key at time zone ? as exited
                from (select t.tenant_id, t.id, t.account_id, t.user_id, t.symbol, t.side, t.asset_class, t.strategy_id, t.day,
                             t.entry_key, t.entry_timing, t.exit_key, t.hold_seconds, t.r_multiple, %s
                      from %s) t)
            """;

    /** Holds are kept within what a bigint holds: no median that means anything lies beyond. */
    private static final String SUMMED = CLOSED + "select " + TradeSums.COLUMNS + """
            ,
                   array_agg(t.unit_u order by t.exit_key, t.entry_key, t.id) as pnl_series,
                   array_agg((least(t.hold_seconds, 90000000000) * 100000000)::bigint)
                       filter (where t.hold_seconds is not null) as hold_series
            from closed t
            """;

    private static final String BREAKDOWN = CLOSED + "select %s,\n" + TradeSums.COLUMNS + "\nfrom closed t %s\n%s";

    /** R too: the outermost bins are open. */
    private static final String DISTRIBUTION = """
            select array_agg(t.unit_u) as pnl_series,
                   array_agg(floor(greatest(least(t.r_multiple, 90000000000), -90000000000) * 100000000)::bigint)
                       filter (where t.r_multiple is not null) as r_series
            from (select t.r_multiple, %s from %s) t
            """;

    private static final String UNCLOSED = """
            select count(*) filter (where t.status = 'OPEN') as open,
                   count(*) filter (where t.status = 'NEEDS_REVIEW') as review, coalesce(sum(t.pnl_u), 0) as pnl_u
            from (select t.status, %s from %s) t
            """;

    private static final String OTHER_CURRENCIES = """
            select t.currency, count(*) as n, sum(t.pnl_u) as net_u
            from %s
            group by t.currency order by t.currency
            """;

    private static final String ANY = "select exists (select from %s) as found";

    private final Database database;

    @Inject
    public ClosedTradesStore(Database database) {
        this.database = database;
    }

    public Summed summed(Scope scope) {
        Population closed = Population.closedTrades(scope);
        return one(
                SUMMED.formatted(Amounts.ofTrade(scope), closed.selection()),
                row -> new Summed(
                        TradeSums.of(row),
                        TradeSeries.ofUnits(row.numbers("pnl_series"), new long[0], row.numbers("hold_series"))),
                closedParameters(scope, closed));
    }

    /** One row for each key that occurs, sorted; last what lacks the dimension. */
    public List<BreakdownRow> breakdown(Scope scope, Crossing by) {
        Population closed = Population.closedTrades(scope);
        String sql = BREAKDOWN.formatted(
                Amounts.ofTrade(scope), closed.selection(), by.columns(), by.joins(), by.grouping());
        return database.query(
                sql, row -> new BreakdownRow(by.keys(row), TradeSums.of(row)), closedParameters(scope, closed));
    }

    /** P and R, in no order. */
    public TradeSeries distribution(Scope scope) {
        Population closed = Population.closedTrades(scope);
        return one(
                DISTRIBUTION.formatted(Amounts.ofTrade(scope), closed.selection()),
                row -> TradeSeries.ofUnits(row.numbers("pnl_series"), row.numbers("r_series"), new long[0]),
                closed.parametersAfter());
    }

    public Unclosed unclosed(Scope scope) {
        Population unclosed = Population.unclosedTrades(scope);
        return one(
                UNCLOSED.formatted(Amounts.ofTrade(scope), unclosed.selection()),
                row -> new Unclosed(row.number("open"), row.number("review"), TradeSums.money(row, "pnl_u")),
                unclosed.parametersAfter());
    }

    public List<OtherCurrency> otherCurrencies(Scope scope) {
        Population elsewhere = Population.closedTradesElsewhere(scope);
        return database.query(
                OTHER_CURRENCIES.formatted(elsewhere.selection()),
                row -> new OtherCurrency(row.text("currency"), row.number("n"), TradeSums.money(row, "net_u")),
                elsewhere.parametersAfter());
    }

    /** There are closed trades, and all of them are crypto. */
    public boolean areAllCrypto(Scope scope) {
        return any(Population.closedTrades(scope))
                && !any(Population.closedTrades(scope).and("t.asset_class <> 'CRYPTO'"));
    }

    private boolean any(Population trades) {
        return one(ANY.formatted(trades.selection()), row -> row.flag("found"), trades.parametersAfter());
    }

    private <T> T one(String sql, Function<Row, T> mapper, Object... parameters) {
        return database.first(sql, mapper, parameters).orElseThrow();
    }

    private static Object[] closedParameters(Scope scope, Population closed) {
        String zone = scope.workspace().zone().getId();
        return closed.parametersAfter(scope.toleranceUnits(), -scope.toleranceUnits(), zone, zone);
    }

    /** Closed trades as sums, and P in order of closing with the known holds. */
    public record Summed(TradeTotals totals, TradeSeries series) {}

    /** Trades that are still open and what they have realised, and trades nobody has decided about. */
    public record Unclosed(long open, long needsReview, BigDecimal realized) {}
}
