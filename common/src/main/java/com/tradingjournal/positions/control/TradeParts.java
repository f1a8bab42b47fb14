package com.tradingjournal.positions.control;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.tradingjournal.positions.control.TradeRow.PaidLot;
import com.tradingjournal.positions.entity.Lot;
import com.tradingjournal.positions.entity.RoundTrip.Portion;
import com.tradingjournal.tenancy.control.Columns;
import com.tradingjournal.tenancy.control.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a trade consists of, numbered within it: its portions of fills, and its closed lots. */
final class TradeParts<P> {

    private record Part<P>(UUID tradeId, int ordinal, P part) {}

    private record Size(UUID tradeId, int parts) {}

    private static final String KEY = "trade_id, ordinal";

    private static final Columns<Size> SIZES =
            Columns.of(column("trade_id", "uuid", Size::tradeId), column("parts", "int4", Size::parts));

    private static final String PORTION_ROWS = "(select a.*, n.* from n cross join %s) d";

    private static final String LOT_ROWS =
            "(select a.*, n.*, (n.closed_at at time zone a.time_zone)::date as day from n cross join %s) d";

    private static final String TRIM = """
            delete from %1$s where ctid = any (array(
                select p.ctid from n cross join lateral
                    (select s.ctid from %1$s s where s.trade_id = n.trade_id and s.ordinal > n.parts offset 0) p))""";

    private final Database database;
    private final Function<TradeRow, List<P>> partsOf;
    private final Columns<Part<P>> columns;
    private final String trim;
    private final String insert;
    private final String merge;

    private TradeParts(
            Database database, Function<TradeRow, List<P>> partsOf, Columns<Part<P>> columns, DerivedTable table) {
        this.database = database;
        this.partsOf = partsOf;
        this.columns = columns;
        this.trim = TRIM.formatted(table.name());
        this.insert = table.insert(table.derived());
        this.merge = table.merge(table.derived(), "");
    }

    static TradeParts<Portion> portions(Database database) {
        Columns<Part<Portion>> columns = columns(
                column("execution_id", "uuid", of(portion -> portion.fill().id())),
                column("role", "text", of(Portion::role)),
                column("quantity", "numeric", of(portion -> portion.parcel().quantity())),
                column("fees", "numeric", of(portion -> portion.parcel().fees())));
        DerivedTable table = new DerivedTable(
                "trade_executions",
                KEY,
                "user_id, execution_id, role, quantity, fees",
                PORTION_ROWS.formatted(DerivedTable.ACCOUNT));
        return new TradeParts<>(database, trade -> trade.trip().portions(), columns, table);
    }

    static TradeParts<PaidLot> lots(Database database) {
        Columns<Part<PaidLot>> columns = columns(
                column("opening_execution_id", "uuid", lot(lot -> lot.opening().id())),
                column("closing_execution_id", "uuid", lot(lot -> lot.closing().id())),
                column("opened_at", "timestamptz", lot(lot -> lot.opening().executedAt())),
                column("closed_at", "timestamptz", lot(lot -> lot.closing().executedAt())),
                column("currency", "text", of(PaidLot::currency)),
                column("fx_rate", "numeric", of(PaidLot::fxRate)),
                column("side", "text", lot(Lot::side)),
                column("quantity", "numeric", lot(Lot::quantity)),
                column("entry_value", "numeric", lot(lot -> lot.entry().value())),
                column("exit_value", "numeric", lot(lot -> lot.exit().value())),
                column("fees", "numeric", lot(Lot::fees)));
        DerivedTable table = new DerivedTable(
                "closed_lots",
                KEY,
                "account_id, user_id, side, currency, fx_rate, opened_at, closed_at, day, opening_execution_id, "
                        + "closing_execution_id, quantity, entry_value, exit_value, fees",
                LOT_ROWS.formatted(DerivedTable.ACCOUNT));
        return new TradeParts<>(database, TradeRow::lots, columns, table);
    }

    int insert(UUID accountId, List<TradeRow> created) {
        return columns.write(database, insert, parts(created), accountId);
    }

    /** Makes the parts of stored trades right. @return how many were not */
    int merge(UUID accountId, List<TradeRow> kept) {
        List<Size> sizes = kept.stream()
                .map(trade -> new Size(trade.id(), partsOf.apply(trade).size()))
                .toList();
        return SIZES.write(database, trim, sizes) + columns.write(database, merge, parts(kept), accountId);
    }

    private List<Part<P>> parts(List<TradeRow> trades) {
        List<Part<P>> parts = new ArrayList<>();
        for (TradeRow trade : trades) {
            int ordinal = 0;
            for (P part : partsOf.apply(trade)) {
                parts.add(new Part<>(trade.id(), ++ordinal, part));
            }
        }
        return parts;
    }

    @SafeVarargs
    private static <P> Columns<Part<P>> columns(Columns.Column<Part<P>>... own) {
        List<Columns.Column<Part<P>>> all = new ArrayList<>();
        all.add(column("trade_id", "uuid", Part::tradeId));
        all.add(column("ordinal", "int4", Part::ordinal));
        all.addAll(List.of(own));
        return new Columns<>(List.copyOf(all));
    }

    private static Function<Part<PaidLot>, @Nullable Object> lot(Function<Lot, @Nullable Object> value) {
        return of(paid -> value.apply(paid.lot()));
    }

    private static <P> Function<Part<P>, @Nullable Object> of(Function<P, @Nullable Object> value) {
        return part -> value.apply(part.part());
    }
}
