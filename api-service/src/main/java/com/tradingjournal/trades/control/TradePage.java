package com.tradingjournal.trades.control;

import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.trades.entity.TradeDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of trades.
 *
 * @param next where the next page begins; null at the end
 * @param total how many there are in all; null unless asked for
 */
public record TradePage(
        List<TradeDetails> trades,
        @Nullable Keyset next,
        @Nullable Long total) {

    /**
     * Which page.
     *
     * @param after where it begins; null for the first one
     * @param counted whether the answer says how many there are in all
     */
    public record Request(
            TradeOrder order, int limit, @Nullable Keyset after, boolean counted) {}
}
