package com.tradingjournal.trades.control;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.trades.entity.FillDetails;
import com.tradingjournal.trades.entity.TradeDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries of the journal. Row-level security keeps them inside the workspace: no query here names a tenant. */
@ApplicationScoped
public class TradeStore {

    /** All of a trade in one row; {@link TradeRow} reads it. */
    private static final String DETAILS = """
            select t.*, %s as sort_key,
                   (select s.name from strategies s where s.tenant_id = t.tenant_id and s.id = t.strategy_id) as strategy,
                   (select e.synthetic from executions e
                     where e.tenant_id = t.tenant_id and e.id = t.anchor_execution_id) as synthetic,
                   (select e.charges_stated from executions e
                     where e.tenant_id = t.tenant_id and e.id = t.anchor_execution_id) as charges_stated,
                   array(select g.name from trade_tags tt join tags g on g.tenant_id = tt.tenant_id and g.id = tt.tag_id
                          where tt.tenant_id = t.tenant_id and tt.trade_id = t.id order by g.name_key) as tags,
                   case when t.strategy_id is null then '{}' else t.rules end as told_rules,
                   case when t.strategy_id is null then '{}' else t.rules_followed::text[] end as told_followed
            from trades t
            where %s
            """;

    private static final String FILLS = """
            select e.id, e.side, te.quantity, e.price, e.executed_at, e.effect, e.event, e.timing, te.fees, e.brokerage, e.exchange_charge, e.tax, e.stamp,
                   e.other_charge, e.charges_computed or e.depository_charge <> 0 as charges_computed, e.broker_fill_id, e.order_id, e.import_id
            from trade_executions te
            join executions e on e.tenant_id = te.tenant_id and e.id = te.execution_id
            where %s
            order by e.executed_at, e.sequence, e.id, te.role
            """;

    private final Database database;

    @Inject
    public TradeStore(Database database) {
        this.database = database;
    }

    /** A trade that is not deleted. */
    public Optional<TradeDetails> find(UUID id) {
        String sql = DETAILS.formatted("null", "t.id = ? and t.deleted_at is null");
        return database.first(sql, TradeRow::details, id);
    }

    /** Those of them that are not deleted, by id. */
    public Map<UUID, TradeDetails> find(Collection<UUID> ids) {
        String sql = DETAILS.formatted("null", "t.id = any(?) and t.deleted_at is null");
        return database.query(sql, TradeRow::details, database.array("uuid", ids)).stream()
                .collect(Collectors.toMap(TradeDetails::id, Function.identity()));
    }

    /** What is the present version of each, deleted ones too. */
    Map<UUID, Long> versions(Collection<UUID> ids) {
        Map<UUID, Long> versions = new HashMap<>();
        database.forEach(
                "select id, version from trades where id = any(?)",
                row -> versions.put(row.uuid("id"), row.number("version")),
                database.array("uuid", ids));
        return versions;
    }

    /** The fills of a trade in time order: of each the part that is this trade's. */
    public List<FillDetails> fills(UUID tradeId) {
        return database.query(FILLS.formatted("te.trade_id = ?"), TradeRow::fill, tradeId);
    }

    /** One fill, as the trade sees it that it belongs to; of a flip's two trades the one it closed. */
    public Optional<FillDetails> fill(UUID id) {
        return database.first(FILLS.formatted("te.execution_id = ?"), TradeRow::fill, id);
    }

    public TradePage page(TradeFilter filter, TradePage.Request request) {
        List<Placed> found = rows(filter, request);
        boolean more = found.size() > request.limit();
        List<Placed> shown = more ? found.subList(0, request.limit()) : found;
        return new TradePage(
                shown.stream().map(Placed::trade).toList(),
                more ? shown.getLast().position() : null,
                request.counted() ? count(filter) : null);
    }

    private List<Placed> rows(TradeFilter filter, TradePage.Request request) {
        TradeOrder order = request.order();
        TradeConditions conditions = TradeConditions.of(filter);
        Keyset after = request.after();
        if (after != null) {
            conditions.and(order.after(), after.key(), after.id());
        }
        String sql = DETAILS.formatted(order.keyAsText(), conditions.sql())
                + "order by %s limit %d".formatted(order.orderBy(), request.limit() + 1);
        return database.query(sql, Placed::of, conditions.parameters().toArray());
    }

    long count(TradeFilter filter) {
        TradeConditions conditions = TradeConditions.of(filter);
        String sql = "select count(*) as n from trades t where " + conditions.sql();
        return database.first(
                        sql, row -> row.number("n"), conditions.parameters().toArray())
                .orElseThrow();
    }

    /** A trade and its place in the order asked for. */
    private record Placed(TradeDetails trade, Keyset position) {

        static Placed of(Row row) {
            TradeDetails trade = TradeRow.details(row);
            return new Placed(trade, new Keyset(row.text("sort_key"), trade.id()));
        }
    }
}
