package com.tradingjournal.analytics.control.live;

import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.trades.control.TradeConditions;
import com.tradingjournal.trades.control.TradeFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a question selects, as SQL over {@code trades t}, {@code closed_lots l} or {@code accounts a}: what to read from, on which
 * conditions, with their parameters in order. Days select trades by their closing day and lots by their own; everything else
 * selects a lot by its trade. {@link Amounts} says what a trade or a lot comes to.
 */
public final class Population {

    /** What only its trade can tell of a lot; left out where nothing is asked of trades, because lots are read from an index. */
    private static final String LOTS_OF = "l.trade_id in (select t.id from trades t where %s)";

    private final String source;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private Population(String source) {
        this.source = source;
    }

    /** Closed trades in the asked currency: the population of trade statistics. */
    public static Population closedTrades(Scope scope) {
        return trades(scope, "t.status = 'CLOSED'");
    }

    /** Closed trades that the asked currency leaves out; two ranges, because no index serves {@code <>}. */
    static Population closedTradesElsewhere(Scope scope) {
        Population elsewhere = filtered(scope)
                .and("t.status = 'CLOSED'")
                .and("(t.currency < ? or t.currency > ?)", scope.currency(), scope.currency());
        return scope.converts() ? elsewhere.and("not " + Amounts.RATED) : elsewhere;
    }

    /** Open trades and those held for review, in the asked currency. */
    static Population unclosedTrades(Scope scope) {
        return trades(scope, "t.status <> 'CLOSED'");
    }

    /** Closed lots in the asked currency, those of open trades too. */
    static Population lots(Scope scope) {
        Population lots = lotsToDate(scope);
        return scope.filter().from() == null
                ? lots
                : lots.and("l.day >= ?", scope.filter().from());
    }

    /** The same without a first day: the equity with which a period begins comes from all that was before. */
    static Population lotsToDate(Scope scope) {
        TradeFilter filter = scope.filter();
        Population lots = from(scope, Amounts.lots(scope))
                .and(scope.converts() ? Amounts.LOT_COUNTS : "l.currency = ?", scope.currency())
                .anyOf("l.account_id", filter.accountIds())
                .anyOf("l.user_id", filter.userIds());
        if (filter.to() != null) {
            lots.and("l.day <= ?", filter.to());
        }
        TradeFilter ofTrades = filter.ofTradesAlone();
        if (!ofTrades.equals(TradeFilter.all())) {
            TradeConditions trades = TradeConditions.ofEvery(ofTrades);
            lots.and(LOTS_OF.formatted(trades.sql()), trades.parameters().toArray());
        }
        return lots;
    }

    /** The accounts a question selects in its currency: whose balances and cash flows count. */
    static Population accounts(Scope scope) {
        return new Population("accounts a")
                .and("a.currency = ?", scope.currency())
                .anyOf("a.id", scope.filter().accountIds())
                .anyOf("a.user_id", scope.filter().userIds());
    }

    /** To stand after {@code from}. */
    public String selection() {
        return source + "\nwhere " + String.join("\n  and ", conditions);
    }

    /** All parameters of a statement: those before the selection, then its own. */
    public Object[] parametersAfter(Object... before) {
        List<Object> all = new ArrayList<>(List.of(before));
        all.addAll(parameters);
        return all.toArray();
    }

    Population and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    private static Population trades(Scope scope, String status) {
        return filtered(scope)
                .and(status)
                .and(scope.converts() ? Amounts.TRADE_COUNTS : "t.currency = ?", scope.currency());
    }

    private static Population filtered(Scope scope) {
        TradeConditions trades = TradeConditions.ofEvery(scope.filter());
        return from(scope, Amounts.trades(scope))
                .and(trades.sql(), trades.parameters().toArray());
    }

    /** What converts begins with the currency to convert into. */
    private static Population from(Scope scope, String source) {
        Population population = new Population(source);
        if (scope.converts()) {
            population.parameters.add(scope.currency());
        }
        return population;
    }

    private Population anyOf(String column, List<UUID> ids) {
        String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return ids.isEmpty() ? this : and(column + " = any(?::uuid[])", (Object) texts);
    }
}
