package com.tradingjournal.analytics.control;

import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A question in one currency, with all that its workspace decides about the answer. */
record Scope(TradeFilter filter, String currency, Currencies currencies, Workspace workspace) {

    /**
     * @param reader who asks
     * @param tolerance a P&L up to this much on either side of zero is a break-even
     * @param riskFreeRate annual, as a fraction
     * @param zone what a day and an hour are
     * @param analyticsVersion counts the changes that can change a figure
     */
    record Workspace(
            UUID id, UUID reader, BigDecimal tolerance, BigDecimal riskFreeRate, ZoneId zone, long analyticsVersion) {}

    /** Only what also lies within these days. */
    Scope within(LocalDate first, LocalDate last) {
        return new Scope(filter.within(first, last), currency, currencies, workspace);
    }

    boolean converts() {
        return currencies == Currencies.CONVERTED;
    }

    BigDecimal tolerance() {
        return workspace.tolerance;
    }

    long toleranceUnits() {
        return TradeSeries.units(workspace.tolerance);
    }

    /** Another answer has another revision: of a changed journal, another question, workspace or reader. */
    String revision() {
        String question = workspace.id + " " + workspace.reader + " " + currency + " " + currencies + " " + filter;
        return workspace.analyticsVersion + "-" + Integer.toHexString(question.hashCode());
    }
}
