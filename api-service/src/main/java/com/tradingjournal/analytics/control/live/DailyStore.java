package com.tradingjournal.analytics.control.live;

import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.metrics.entity.DailyInput.CashFlow;
import com.tradingjournal.metrics.entity.DailyInput.DayResult;
import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The SQL of everything that goes by days: what lots realised, balances, cash flows, the calendar's cells. */
@ApplicationScoped
public class DailyStore {

    private static final String DAYS = """
            select l.day, sum(%s) as pnl_u from %s group by l.day order by l.day
            """;

    private static final String REALIZED = """
            select coalesce(sum(%s), 0) as pnl_u from %s
            """;

    /** Null when an account has no balance: a sum over the others would be of another question. */
    private static final String BALANCE = """
            select case when count(*) = count(a.starting_balance) then sum(a.starting_balance) end as balance
            from %s
            """;

    /** A balance in another currency has no rate: what is converted out of such an account has none. */
    private static final String FROM_ELSEWHERE = """
            select exists (select from (select l.tenant_id, l.account_id, w.currency from %s) l
                           join accounts a on a.tenant_id = l.tenant_id and a.id = l.account_id
                           where a.currency <> l.currency) as found
            """;

    private static final String CASH_FLOWS = """
            select f.day, sum(f.amount) as amount
            from cash_flows f join (select a.tenant_id, a.id from %s) a on f.tenant_id = a.tenant_id and f.account_id = a.id
            group by f.day order by f.day
            """;

    /** Lots on their own days, trades on the day they closed, and the days the reader has written about. */
    private static final String CALENDAR = """
            select day, sum(pnl_u) as pnl_u, sum(fees_u) as fees_u, sum(n) as n, sum(won) as wins, bool_or(noted) as noted
            from (select l.day, %s as pnl_u, %s as fees_u, 0 as n, 0 as won, false as noted from %s
                  union all
                  select t.day, 0, 0, 1, (t.pnl_u > ?)::int, false from (select t.day, %s from %s) t
                  union all
                  select j.day, 0, 0, 0, 0, true from journal_days j where j.user_id = ? and j.day between ? and ?) parts
            group by day order by day
            """;

    private final Database database;

    @Inject
    public DailyStore(Database database) {
        this.database = database;
    }

    /** Every day with a closing fill, at P&L 0 too, from the very first: the equity before a period comes from there. */
    public List<DayResult> toDate(Scope scope) {
        Population lots = Population.lotsToDate(scope);
        return database.query(
                DAYS.formatted(Amounts.pnlOfLot(scope), lots.selection()),
                row -> new DayResult(row.date("day"), TradeSums.money(row, "pnl_u")),
                lots.parametersAfter());
    }

    public BigDecimal realizedPnl(Scope scope) {
        Population lots = Population.lots(scope);
        return database.first(
                        REALIZED.formatted(Amounts.pnlOfLot(scope), lots.selection()),
                        row -> TradeSums.money(row, "pnl_u"),
                        lots.parametersAfter())
                .orElseThrow();
    }

    public Optional<BigDecimal> startingBalance(Scope scope) {
        if (scope.converts() && isFromElsewhere(scope)) {
            return Optional.empty();
        }
        Population accounts = Population.accounts(scope);
        return database.first(
                        BALANCE.formatted(accounts.selection()),
                        row -> Optional.ofNullable(row.find("balance", BigDecimal.class)),
                        accounts.parametersAfter())
                .orElseThrow();
    }

    private boolean isFromElsewhere(Scope scope) {
        Population lots = Population.lotsToDate(scope);
        return database.first(
                        FROM_ELSEWHERE.formatted(lots.selection()), row -> row.flag("found"), lots.parametersAfter())
                .orElseThrow();
    }

    public List<CashFlow> cashFlows(Scope scope) {
        Population accounts = Population.accounts(scope);
        return database.query(
                CASH_FLOWS.formatted(accounts.selection()),
                row -> new CashFlow(row.date("day"), row.decimal("amount")),
                accounts.parametersAfter());
    }

    /** The days of a scope with a first and a last day that have anything to show; notes are those of who asks. */
    public List<CalendarMonth.Day> calendar(Scope scope) {
        Population lots = Population.lots(scope);
        Population closed = Population.closedTrades(scope);
        List<Object> parameters = new ArrayList<>(List.of(lots.parametersAfter()));
        Collections.addAll(parameters, closed.parametersAfter(scope.toleranceUnits()));
        Collections.addAll(
                parameters,
                scope.workspace().reader(),
                scope.filter().from(),
                scope.filter().to());
        return database.query(
                CALENDAR.formatted(
                        Amounts.pnlOfLot(scope),
                        Amounts.feesOfLot(scope),
                        lots.selection(),
                        Amounts.ofTrade(scope),
                        closed.selection()),
                DailyStore::calendarDay,
                parameters.toArray());
    }

    public static CalendarMonth.Day calendarDay(Row row) {
        long n = row.number("n");
        return new CalendarMonth.Day(
                row.date("day"),
                TradeSums.money(row, "pnl_u"),
                n,
                n == 0 ? null : winRate(row.number("wins"), n),
                TradeSums.money(row, "fees_u"),
                row.flag("noted"));
    }

    private static BigDecimal winRate(long wins, long n) {
        return BigDecimal.valueOf(wins).divide(BigDecimal.valueOf(n), Figure.PLACES, RoundingMode.HALF_UP);
    }
}
