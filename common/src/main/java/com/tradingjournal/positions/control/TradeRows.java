package com.tradingjournal.positions.control;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.tradingjournal.positions.entity.RoundTrip;
import com.tradingjournal.tenancy.control.Columns;
import com.tradingjournal.tenancy.control.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The derived columns of {@code trades}. What a trade is about (symbol, expiry, currency, import …) is taken from its anchor
 * fill, its exchange rate from its latest one.
 */
final class TradeRows {

    private static final Columns<TradeRow> COLUMNS = Columns.of(
            column("id", "uuid", TradeRow::id),
            column("anchor_execution_id", "uuid", of(trip -> trip.anchor().fillId())),
            column("anchor_part", "text", of(trip -> trip.anchor().part())),
            column("fx_rate", "numeric", TradeRow::fxRate),
            column("side", "text", of(RoundTrip::side)),
            column("status", "text", of(RoundTrip::status)),
            column("entry_timestamp", "timestamptz", of(trip -> trip.openedAt().orElse(null))),
            column("entry_timing", "text", of(trip -> trip.first().nature().timing())),
            column("exit_timestamp", "timestamptz", of(trip -> trip.closedAt().orElse(null))),
            column("quantity", "numeric", of(RoundTrip::quantity)),
            column("entry_price", "numeric", of(trip -> trip.entryPrice().orElse(null))),
            column("exit_price", "numeric", of(trip -> trip.exitPrice().orElse(null))),
            column("opened_value", "numeric", of(trip -> trip.opened().value())),
            column("fees", "numeric", of(RoundTrip::fees)),
            column("closed_quantity", "numeric", of(trip -> trip.closed().quantity())),
            column("entry_value", "numeric", of(RoundTrip::entryValue)),
            column("exit_value", "numeric", of(RoundTrip::exitValue)),
            column("realized_fees", "numeric", of(RoundTrip::realizedFees)),
            column("hold_seconds", "numeric", of(trip -> trip.holdSeconds().orElse(null))));

    private static final String DERIVED =
            "account_id, user_id, book_id, instrument, symbol, isin, exchange, asset_class, underlying, expiry, "
                    + "strike, option_right, multiplier, currency, fx_rate, import_id, day, anchor_execution_id, anchor_part, side, status, "
                    + "entry_timestamp, entry_timing, exit_timestamp, quantity, entry_price, exit_price, opened_value, fees, closed_quantity, "
                    + "entry_value, exit_value, realized_fees, hold_seconds";

    private static final String ROWS = """
            (select a.*, e.*, (n.exit_timestamp at time zone a.time_zone)::date as day, n.*,
                    z.now as created_at, z.now as updated_at
               from n cross join (select ?::timestamptz as now) z cross join %s
              cross join lateral (select book_id, instrument, symbol, isin, exchange, asset_class, underlying, expiry, strike,
                                         option_right, multiplier, currency, import_id
                                    from executions x where x.id = n.anchor_execution_id offset 0) e) d""";

    private static final DerivedTable TABLE =
            new DerivedTable("trades", "id", DERIVED, ROWS.formatted(DerivedTable.ACCOUNT));
    private static final String INSERTED = DERIVED + ", created_at, updated_at";
    private static final String INSERT = TABLE.insert(INSERTED);
    private static final String MERGE =
            TABLE.merge(INSERTED, ", version = t.version + 1, updated_at = excluded.updated_at");

    private final Database database;

    TradeRows(Database database) {
        this.database = database;
    }

    int insert(UUID accountId, List<TradeRow> trades, Instant now) {
        return COLUMNS.write(database, INSERT, trades, now, accountId);
    }

    /** @return how many were not stored like this */
    int merge(UUID accountId, List<TradeRow> trades, Instant now) {
        return COLUMNS.write(database, MERGE, trades, now, accountId);
    }

    void delete(List<UUID> trades) {
        database.update("delete from trades where id = any(?)", database.array("uuid", trades));
    }

    private static Function<TradeRow, @Nullable Object> of(Function<RoundTrip, @Nullable Object> value) {
        return row -> value.apply(row.trip());
    }
}
