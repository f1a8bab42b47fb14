package com.tradingjournal.trades.control;

import com.tradingjournal.tenancy.control.Cursor;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.trades.control.ExportedTrade.Closed;
import com.tradingjournal.trades.control.ExportedTrade.ExportedFill;
import com.tradingjournal.trades.entity.TradeDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads any number of trades in little memory, and their fills beside them: two results in the same order. */
@ApplicationScoped
public class ExportStore {

    /** Notes are up to 20,000 characters long: a portion of these is a few MB at worst. */
    private static final int TRADES_AT_ONCE = 250;

    private static final int FILLS_AT_ONCE = 1_000;

    /** Only what a row is made of: a third of the columns are for sorting and summing. */
    private static final String TRADES = """
            select t.id, t.account_id, t.user_id, t.import_id, t.symbol, t.isin, t.asset_class, t.multiplier, t.currency, t.fx_rate, t.exchange,
                   t.underlying, t.expiry, t.strike, t.option_right, t.side, t.status, t.quantity, t.closed_quantity, t.entry_price,
                   t.entry_timestamp, t.exit_price, t.exit_timestamp, t.opened_value, t.entry_value, t.exit_value, t.fees, t.realized_fees,
                   t.gross_pnl, t.pnl, t.r_multiple, t.hold_seconds, t.stop_loss, t.target, t.initial_risk, t.strategy_id, t.mistakes, t.notes,
                   t.rating, t.created_at, t.updated_at, t.version, false as synthetic, true as charges_stated, %s as tag_ids,
                   case when t.status = 'OPEN' and t.closed_quantity > 0 then (
                       select max(e.executed_at)
                         from trade_executions te join executions e on e.tenant_id = te.tenant_id and e.id = te.execution_id
                        where te.tenant_id = t.tenant_id and te.trade_id = t.id and te.role = 'CLOSE') end as last_exit,
                   case when t.strategy_id is null then '{}' else t.rules end as told_rules,
                   case when t.strategy_id is null then '{}' else t.rules_followed::text[] end as told_followed
            from trades t
            where %%s
            order by %%s""";

    private static final String UNTAGGED = TRADES.formatted("'{}'::uuid[]");

    private static final String TAGGED = TRADES.formatted(
            "array(select tt.tag_id from trade_tags tt where tt.tenant_id = t.tenant_id and tt.trade_id = t.id)");

    /** In the order in which they were matched, which decides among those of one instant. */
    private static final String FILLS = """
            select te.trade_id, e.id, e.side, te.quantity, e.price, e.executed_at, e.effect, e.event, e.timing, te.fees, e.brokerage, e.exchange_charge, e.tax,
                   e.stamp, e.other_charge, e.charges_computed or e.depository_charge <> 0 as charges_computed, e.broker_fill_id, e.order_id, e.import_id, e.fx_rate
            from trades t
            join trade_executions te on te.tenant_id = t.tenant_id and te.trade_id = t.id
            join executions e on e.tenant_id = te.tenant_id and e.id = te.execution_id
            where %s
            order by %s, te.ordinal""";

    /** Fills of a large journal are sorted once; on the disk it takes twice as long. */
    private static final String SORT_IN_MEMORY = "set local work_mem = '32MB'";

    private record FillOf(UUID tradeId, ExportedFill fill) {}

    private final Database database;
    private final TradeStore trades;

    @Inject
    public ExportStore(Database database, TradeStore trades) {
        this.database = database;
        this.trades = trades;
    }

    void withoutFills(TradeFilter filter, TradeOrder order, Consumer<ExportedTrade> out) {
        Numbers numbers = new Numbers(0, 1);
        ExportNames names = new ExportNames(database);
        Function<Row, ExportedTrade> reader = row -> trade(row, names, numbers.next(), List.of());
        try (Cursor<ExportedTrade> found = cursor(trades(names), TRADES_AT_ONCE, filter, order, reader)) {
            pass(found, out);
        }
    }

    void withFills(TradeFilter filter, TradeOrder order, Consumer<ExportedTrade> out) {
        database.update(SORT_IN_MEMORY);
        Numbers numbers = order.newestFirst() ? new Numbers(trades.count(filter) + 1, -1) : new Numbers(0, 1);
        try (Cursor<FillOf> fills = cursor(FILLS, FILLS_AT_ONCE, filter, order, ExportStore::fill)) {
            Fills beside = new Fills(fills);
            ExportNames names = new ExportNames(database);
            Function<Row, ExportedTrade> reader = row -> trade(row, names, numbers.next(), beside.of(row.uuid("id")));
            try (Cursor<ExportedTrade> found = cursor(trades(names), TRADES_AT_ONCE, filter, order, reader)) {
                pass(found, out);
            }
        }
    }

    /** A workspace without tags has them looked for on no trade. */
    private static String trades(ExportNames names) {
        return names.hasTags() ? TAGGED : UNTAGGED;
    }

    private static void pass(Cursor<ExportedTrade> found, Consumer<ExportedTrade> out) {
        for (Optional<ExportedTrade> trade = found.next(); trade.isPresent(); trade = found.next()) {
            out.accept(trade.get());
        }
    }

    private <T> Cursor<T> cursor(
            String sql, int portion, TradeFilter filter, TradeOrder order, Function<Row, T> mapper) {
        TradeConditions conditions = TradeConditions.of(filter);
        return database.cursor(
                portion,
                sql.formatted(conditions.sql(), order.orderBy()),
                mapper,
                conditions.parameters().toArray());
    }

    /** The trades' numbers in the order of a list. */
    private static final class Numbers {

        private final int step;
        private long number;

        Numbers(long before, int step) {
            this.number = before;
            this.step = step;
        }

        long next() {
            number += step;
            return number;
        }
    }

    /** Takes from the fills those of one trade after the other. */
    private static final class Fills {

        private final Cursor<FillOf> rows;
        private Optional<FillOf> ahead;

        Fills(Cursor<FillOf> rows) {
            this.rows = rows;
            this.ahead = rows.next();
        }

        List<ExportedFill> of(UUID tradeId) {
            List<ExportedFill> fills = new ArrayList<>();
            while (ahead.isPresent() && ahead.get().tradeId().equals(tradeId)) {
                fills.add(ahead.get().fill());
                ahead = rows.next();
            }
            return fills;
        }
    }

    private static FillOf fill(Row row) {
        return new FillOf(
                row.uuid("trade_id"), new ExportedFill(TradeRow.fill(row), row.find("fx_rate", BigDecimal.class)));
    }

    private static ExportedTrade trade(Row row, ExportNames names, long number, List<ExportedFill> fills) {
        String strategy = names.strategy(row.find("strategy_id", UUID.class));
        TradeDetails trade = TradeRow.details(row, strategy, names.tags(row.uuids("tag_ids")));
        Instant lastExit = row.find("last_exit", Instant.class);
        Closed closed = new Closed(
                row.decimal("entry_value"),
                row.decimal("exit_value"),
                row.decimal("realized_fees"),
                row.decimal("opened_value"),
                lastExit);
        return new ExportedTrade(
                number, names.account(row.uuid("account_id")), row.find("isin", String.class), trade, closed, fills);
    }
}
