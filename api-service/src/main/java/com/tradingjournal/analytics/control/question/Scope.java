package com.tradingjournal.analytics.control.question;

import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** A question in one currency, with all that its workspace decides about the answer. */
public record Scope(TradeFilter filter, String currency, Currencies currencies, Workspace workspace) {

    /**
     * @param reader who asks
     * @param tolerance a P&L up to this much on either side of zero is a break-even
     * @param riskFreeRate annual, as a fraction
     * @param zone what a day and an hour are
     * @param analyticsVersion counts the changes that can change a figure
     */
    public record Workspace(
            UUID reader, BigDecimal tolerance, BigDecimal riskFreeRate, ZoneId zone, long analyticsVersion) {}

    /** Only what also lies within these days. */
    public Scope within(LocalDate first, LocalDate last) {
        return new Scope(filter.within(first, last), currency, currencies, workspace);
    }

    public boolean converts() {
        return currencies == Currencies.CONVERTED;
    }

    public BigDecimal tolerance() {
        return workspace.tolerance;
    }

    public long toleranceUnits() {
        return TradeSeries.units(workspace.tolerance);
    }
}
