package com.tradingjournal.analytics.control.question;

import com.tradingjournal.trades.control.TradeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked of.
 *
 * @param currency null for the workspace's
 */
public record Question(TradeFilter filter, @Nullable String currency, Currencies currencies) {

    /** In one currency alone. */
    public Question(TradeFilter filter, @Nullable String currency) {
        this(filter, currency, Currencies.ONE);
    }
}
