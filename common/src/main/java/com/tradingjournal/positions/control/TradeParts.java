package com.tradingjournal.positions.control;

import static com.tradingjournal.tenancy.control.Columns.column;

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

    private static final Columns<Size> SIZES =
            Columns.of(column("trade_id", "uuid", Size::tradeId), column("parts", "int4", Size::parts));

    private static final String PORTION_ROWS =
            "(select t.tenant_id, t.user_id, n.* from n join trades t on t.id = n.trade_id) d";

    private static final String LOT_ROWS = """
            (select t.tenant_id, t.account_id, t.user_id, t.side, o.currency, coalesce(c.fx_rate, o.fx_rate) as fx_rate,
                    o.executed_at as opened_at, c.executed_at as closed_at, (c.executed_at at time zone w.time_zone)::date as day, n.*
               from n
               join trades t on t.id = n.trade_id
               join executions o on o.tenant_id = t.tenant_id and o.id = n.opening_execution_id
               join executions c on c.tenant_id = t.tenant_id and c.id = n.closing_execution_id
               join tenants w on w.id = t.tenant_id) d""";

    private final Database database;
    private final Function<TradeRow, List<P>> partsOf;
    private final Columns<Part<P>> columns;
    private final String trim;
    private final String update;
    private final String insert;

    private TradeParts(
            Database database, Function<TradeRow, List<P>> partsOf, Columns<Part<P>> columns, Target target) {
        this.database = database;
        this.partsOf = partsOf;
        this.columns = columns;
        this.trim = target.trim();
        this.update = target.update();
        this.insert = target.insert();
    }

    static TradeParts<Portion> portions(Database database) {
        Columns<Part<Portion>> columns = columns(
                column("execution_id", "uuid", of(portion -> portion.fill().id())),
                column("role", "text", of(Portion::role)),
                column("quantity", "numeric", of(portion -> portion.parcel().quantity())),
                column("fees", "numeric", of(portion -> portion.parcel().fees())));
        Target target = new Target("trade_executions", "user_id, execution_id, role, quantity, fees", PORTION_ROWS);
        return new TradeParts<>(database, trade -> trade.trip().portions(), columns, target);
    }

    static TradeParts<Lot> lots(Database database) {
        Columns<Part<Lot>> columns = columns(
                column("opening_execution_id", "uuid", of(lot -> lot.opening().id())),
                column("closing_execution_id", "uuid", of(lot -> lot.closing().id())),
                column("quantity", "numeric", of(Lot::quantity)),
                column("entry_value", "numeric", of(lot -> lot.entry().value())),
                column("exit_value", "numeric", of(lot -> lot.exit().value())),
                column("fees", "numeric", of(Lot::fees)));
        Target target = new Target(
                "closed_lots",
                "account_id, user_id, side, currency, fx_rate, opened_at, closed_at, day, opening_execution_id, "
                        + "closing_execution_id, quantity, entry_value, exit_value, fees",
                LOT_ROWS);
        return new TradeParts<>(database, TradeRow::lots, columns, target);
    }

    int insert(List<TradeRow> trades) {
        return columns.write(database, insert, parts(trades));
    }

    /** Makes the parts of stored trades right. @return how many were not */
    int replace(List<TradeRow> trades) {
        List<Size> sizes = trades.stream()
                .map(trade -> new Size(trade.id(), partsOf.apply(trade).size()))
                .toList();
        return SIZES.write(database, trim, sizes) + columns.write(database, update, parts(trades)) + insert(trades);
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

    private static <P> Function<Part<P>, @Nullable Object> of(Function<P, Object> value) {
        return part -> value.apply(part.part());
    }

    private record Target(String table, String derived, String rows) {

        String trim() {
            return "delete from %s p using n where p.trade_id = n.trade_id and p.ordinal > n.parts".formatted(table);
        }

        String update() {
            return """
                    update %1$s p set (%2$s) = (d.%3$s) from %4$s
                     where p.tenant_id = d.tenant_id and p.trade_id = d.trade_id and p.ordinal = d.ordinal
                       and (p.%5$s) is distinct from (d.%3$s)""".formatted(table, derived, derived.replace(", ", ", d."), rows, derived.replace(", ", ", p."));
        }

        String insert() {
            return """
                    insert into %1$s (tenant_id, trade_id, ordinal, %2$s) select tenant_id, trade_id, ordinal, %2$s from %3$s
                    on conflict (tenant_id, trade_id, ordinal) do nothing""".formatted(table, derived, rows);
        }
    }
}
