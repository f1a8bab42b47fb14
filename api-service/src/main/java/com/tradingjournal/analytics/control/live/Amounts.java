package com.tradingjournal.analytics.control.live;

import com.tradingjournal.analytics.control.question.Scope;

/**
 * What trades and lots come to in the currency of an answer, as SQL in units of 10⁻⁸. In one currency these are the stored
 * {@code …_u} columns. Converted, a lot counts at the rate that is stored with it and a trade is the sum of its lots, never
 * rounded, so that calendar, curve, breakdowns and summary add up to the digit. A trade counts as a whole or not at all: it does
 * when each of its lots has a rate, or while it has no lot, when it has one itself.
 */
final class Amounts {

    /** Of a trade in a foreign currency. */
    static final String RATED = "coalesce(c.rated, t.fx_rate is not null)";

    static final String TRADE_COUNTS = "(t.currency = ? or " + RATED + ")";

    static final String LOT_COUNTS = """
            (l.currency = ? or not exists (
                    select from closed_lots o where o.tenant_id = l.tenant_id and o.trade_id = l.trade_id and o.fx_rate is null))""";

    /** The lots of a trade in the workspace's own currency are not even looked at. */
    private static final String CONVERTED_TRADES = """
            trades t cross join lateral (
                select sum(l.pnl * l.fx_rate) * 100000000 as pnl_u, sum(l.fees * l.fx_rate) * 100000000 as fees_u,
                       sum(l.entry_value * l.fx_rate) * 100000000 as entry_value_u, bool_and(l.fx_rate is not null) as rated
                from closed_lots l
                where l.tenant_id = t.tenant_id and l.trade_id = t.id and t.currency <> ?) c""";

    private static final String CONVERTED_LOTS = "(select ?::text as currency) w cross join closed_lots l";

    private static final String CONVERTED_LOT =
            "case l.currency when w.currency then l.%1$s_u else l.%1$s * l.fx_rate * 100000000 end";

    private Amounts() {}

    /** Trades {@code t}, with what their lots come to where that must be known. */
    static String trades(Scope scope) {
        return scope.converts() ? CONVERTED_TRADES : "trades t";
    }

    /**
     * The amounts of a trade as columns. {@code unit_u} is P as a whole number of units for what needs a series, away from zero, so
     * that it stays a win, a loss or a break-even.
     */
    static String ofTrade(Scope scope) {
        return scope.converts() ? """
                coalesce(c.pnl_u, t.pnl_u) as pnl_u, coalesce(c.fees_u, t.fees_u) as fees_u,
                coalesce(c.entry_value_u, t.entry_value_u) as entry_value_u,
                coalesce(least(greatest(sign(c.pnl_u) * ceil(abs(c.pnl_u)), -9e18), 9e18)::bigint, t.pnl_u) as unit_u""" : "t.pnl_u, t.fees_u, t.entry_value_u, t.pnl_u as unit_u";
    }

    /** Lots {@code l}. */
    static String lots(Scope scope) {
        return scope.converts() ? CONVERTED_LOTS : "closed_lots l";
    }

    static String pnlOfLot(Scope scope) {
        return scope.converts() ? CONVERTED_LOT.formatted("pnl") : "l.pnl_u";
    }

    static String feesOfLot(Scope scope) {
        return scope.converts() ? CONVERTED_LOT.formatted("fees") : "l.fees_u";
    }
}
