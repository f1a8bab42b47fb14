package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.Currencies;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workspace with what its owner traded; amounts and names a test does not care about are hidden here. */
record TestJournal(AnalyticsDesk desk, Caller.Member owner) {

    private static final String FILL = """
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, asset_class, currency, side,
                                    quantity, price, executed_at, other_charge, fx_rate, synthetic, created_at)
            select a.tenant_id, gen_random_uuid(), a.id, a.user_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, now()
            from accounts a where a.name = ?""";

    private static final String ANNOTATE = """
            update trades set initial_risk = ?, strategy_id = (select s.id from strategies s where s.name = ?) where id = ?""";

    private static final String TAG = """
            insert into trade_tags (tenant_id, trade_id, tag_id)
            select g.tenant_id, ?, g.id from tags g where g.name = ?""";

    /** @param startingBalance null for none */
    UUID account(String name, String currency, @Nullable String startingBalance) {
        UUID id = UUID.randomUUID();
        update("""
                insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, starting_balance, created_at, updated_at)
                values (?, ?, ?, ?, ?, 'UTC', 'FIFO', ?::numeric, now(), now())""", owner.tenantId(), id, owner.userId(), name, currency, startingBalance);
        return id;
    }

    TestJournal with(RoundTripRow... trades) {
        inTransaction(() -> {
            for (RoundTripRow trade : trades) {
                trade.fills.forEach(fill -> insert(trade, fill));
            }
            Arrays.stream(trades)
                    .collect(Collectors.groupingBy(trade -> trade.account))
                    .forEach(this::rematch);
            Arrays.stream(trades).forEach(this::annotate);
            return trades.length;
        });
        return this;
    }

    int update(String sql, @Nullable Object... parameters) {
        return inTransaction(() -> desk.database.update(sql, parameters));
    }

    /** Every fill of the one account there is. */
    void rematchAll() {
        inTransaction(() -> desk.positions.rematchAll(account("Main")));
    }

    void delete(RoundTripRow trade) {
        inTransaction(() -> {
            desk.database.update("update trades set deleted_at = now() where id = ?", trade.id);
            rematch(trade.account, List.of(trade));
            return trade;
        });
    }

    /** Has the batch add up all that has changed. */
    TestJournal drain() {
        return drain(100);
    }

    /** Some of it, as many of a hundred days. */
    TestJournal drain(int percent) {
        Drain.share(desk.storage.asSuperuser(), owner.tenantId(), percent, percent);
        return this;
    }

    /** Has the batch keep this streak of wins, and other figures nobody would compute, as those of the journal as it is. */
    void keepSeries(int wins) {
        desk.arrange("""
                insert into analytics_series (tenant_id, currency, analytics_version, most_wins, most_losses, current_streak, median_hold)
                select id, 'USD', analytics_version, %d, 3, -2, 1.5 from tenants where id = '%s'""".formatted(wins, owner.tenantId()));
    }

    /** Has the batch keep months by dimension, as it does where trades are many. */
    TestJournal keepDimensions() {
        Drain.keepDimensions(desk.storage.asSuperuser(), owner.tenantId());
        return this;
    }

    void deposit(String account, String day, String amount) {
        update("""
                insert into cash_flows (tenant_id, id, account_id, user_id, day, amount, created_at)
                select a.tenant_id, gen_random_uuid(), a.id, a.user_id, ?::date, ?::numeric, now() from accounts a where a.name = ?""", day, amount, account);
    }

    /** To another reporting zone, as the batch does it: the API may not. */
    void move(ZoneId zone) {
        inTransaction(() -> {
            desk.days.moveTo(zone);
            return zone;
        });
        desk.arrange("update tenants set time_zone = '%s' where id = '%s'".formatted(zone, owner.tenantId()));
    }

    Summary summary() {
        return summary(TradeFilter.all());
    }

    Summary summary(TradeFilter filter) {
        return summary(new Question(filter, null)).figures();
    }

    Reading<Summary> summary(Question question) {
        return ask(reader -> reader.summary(question));
    }

    Statistics statistics(TradeFilter filter) {
        return ask(reader -> reader.statistics(new Question(filter, null))).figures();
    }

    List<EquityPoint> curve(TradeFilter filter) {
        return ask(reader -> reader.equityCurve(new Question(filter, null), Period.DAILY))
                .figures()
                .points();
    }

    /** Everything, converted into dollars. */
    static Question converted(TradeFilter filter) {
        return new Question(filter, null, Currencies.CONVERTED);
    }

    CalendarMonth calendar(String month) {
        return calendar(TradeFilter.all(), YearMonth.parse(month));
    }

    CalendarMonth calendar(TradeFilter filter, YearMonth month) {
        return ask(reader -> reader.calendar(new Question(filter, null), month)).figures();
    }

    /** Of a query whose one column is named sum. */
    BigDecimal sum(String sql) {
        return inTransaction(
                () -> desk.database.query(sql, row -> row.decimal("sum")).getFirst());
    }

    List<BreakdownRow> breakdown(TradeFilter filter, Dimension... by) {
        return ask(reader -> reader.breakdown(new Question(filter, null), new Crossing(List.of(by))))
                .figures();
    }

    <T> T ask(Function<AnalyticsReader, T> question) {
        return desk.read(owner, () -> question.apply(desk.reader));
    }

    static TradeFilter days(String from, String to) {
        return TradeFilter.all().within(LocalDate.parse(from), LocalDate.parse(to));
    }

    private <T> T inTransaction(Callable<T> work) {
        return desk.transactions.callAs(owner, work);
    }

    private void insert(RoundTripRow trade, RoundTripRow.Fill fill) {
        desk.database.update(
                FILL,
                trade.broker ? null : trade.id,
                trade.symbol,
                trade.symbol,
                trade.assetClass,
                trade.currency,
                fill.side(),
                fill.quantity(),
                fill.price(),
                fill.at(),
                fill.fees(),
                fill.fxRate(),
                trade.account);
    }

    private void rematch(String account, List<RoundTripRow> trades) {
        desk.positions.rematch(
                account(account),
                trades.stream().map(RoundTripRow::book).distinct().toList());
    }

    private UUID account(String name) {
        return desk.database
                .first("select id from accounts where name = ?", row -> row.uuid("id"), name)
                .orElseThrow();
    }

    private void annotate(RoundTripRow trade) {
        if (trade.strategy != null) {
            desk.database.update(
                    "insert into strategies (tenant_id, id, user_id, name, created_at, updated_at) values (?, gen_random_uuid(), ?, ?, now(), now()) on conflict do nothing",
                    owner.tenantId(),
                    owner.userId(),
                    trade.strategy);
        }
        desk.database.update(ANNOTATE, trade.risk, trade.strategy, trade.id);
        for (String tag : trade.tags) {
            desk.database.update(
                    "insert into tags (tenant_id, id, name, created_at, updated_at) values (?, gen_random_uuid(), ?, now(), now()) on conflict do nothing",
                    owner.tenantId(),
                    tag);
            desk.database.update(TAG, trade.id, tag);
        }
    }
}
