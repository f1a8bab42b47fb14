package com.tradingjournal.trades.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a filter means in SQL: conditions over {@code trades t}, joined by {@code and}, with their parameters in order. Only
 * leakproof operators stand on indexed columns, or row-level security would keep the indexes from being used.
 */
public final class TradeConditions {

    private static final String NAMED = "g.name_key in (select lower(name) from unnest(?::text[]) name)";

    private static final String TAGGED = """
            exists (select from trade_tags tt join tags g on g.tenant_id = tt.tenant_id and g.id = tt.tag_id
                    where tt.tenant_id = t.tenant_id and tt.trade_id = t.id
                      and %s)""".formatted(NAMED);

    /** The planner cannot tell how many trades have a tag by its name, and would look each of them up by itself. */
    private static final String AMONG_TAGGED = """
            t.id in (select tt.trade_id from trade_tags tt where tt.tag_id = any(array(select g.id from tags g where %s)))""".formatted(NAMED);

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private TradeConditions() {}

    /** Conditions for a question about trades that are not deleted: for a page of them, or a few. */
    public static TradeConditions of(TradeFilter filter) {
        return of(filter, TAGGED);
    }

    /** The same for a question that reads every trade it selects. */
    public static TradeConditions ofEvery(TradeFilter filter) {
        return of(filter, AMONG_TAGGED);
    }

    private static TradeConditions of(TradeFilter filter, String tagged) {
        TradeConditions conditions = new TradeConditions();
        conditions.and("t.deleted_at is null");
        conditions.days(filter);
        conditions.columns(filter);
        conditions.names(filter, tagged);
        conditions.amounts(filter);
        conditions.text(filter);
        return conditions;
    }

    /** Adds one more condition, for a cursor or a question of its own. */
    public TradeConditions and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** @return the conditions, to stand after {@code where} */
    public String sql() {
        return String.join("\n  and ", conditions);
    }

    /** @return one value for each question mark of {@link #sql()} */
    public List<Object> parameters() {
        return List.copyOf(parameters);
    }

    private void days(TradeFilter filter) {
        if (filter.from() != null) {
            and("t.day >= ?", filter.from());
        }
        if (filter.to() != null) {
            and("t.day <= ?", filter.to());
        }
    }

    private void columns(TradeFilter filter) {
        anyOf("t.symbol = any(?)", filter.symbols());
        anyOf("t.side = any(?)", filter.sides());
        anyOf("t.status = any(?)", filter.statuses());
        anyOf("t.asset_class = any(?)", filter.assetClasses());
        anyOf("t.account_id = any(?::uuid[])", filter.accountIds());
        anyOf("t.user_id = any(?::uuid[])", filter.userIds());
    }

    private void names(TradeFilter filter, String tagged) {
        anyOf("""
                t.strategy_id in (select s.id from strategies s
                        where s.name_key in (select lower(name) from unnest(?::text[]) name))""", filter.strategies());
        anyOf(tagged, filter.tags());
    }

    private void amounts(TradeFilter filter) {
        if (filter.minPnl() != null) {
            and("t.pnl_u >= ?", scaled(filter.minPnl(), RoundingMode.CEILING));
        }
        if (filter.maxPnl() != null) {
            and("t.pnl_u <= ?", scaled(filter.maxPnl(), RoundingMode.FLOOR));
        }
    }

    private void text(TradeFilter filter) {
        if (filter.q() == null) {
            return;
        }
        String pattern = "%" + filter.q().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        and("""
                (t.symbol ilike ? or t.notes ilike ? or exists (
                        select from trade_tags tt join tags g on g.tenant_id = tt.tenant_id and g.id = tt.tag_id
                        where tt.tenant_id = t.tenant_id and tt.trade_id = t.id and g.name ilike ?))""", pattern, pattern, pattern);
    }

    private void anyOf(String condition, List<?> values) {
        if (!values.isEmpty()) {
            and(condition, (Object) values.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    /** As the {@code …_u} columns hold it: × 10⁸. */
    private static long scaled(BigDecimal amount, RoundingMode rounding) {
        return amount.movePointRight(8).setScale(0, rounding).longValueExact();
    }
}
