package com.tradingjournal.trades.control;

import com.tradingjournal.trades.entity.TradeDetails;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of trades.
 *
 * @param next where the next page begins; null at the end
 * @param total how many there are in all; null unless asked for
 */
public record TradePage(
        List<TradeDetails> trades,
        @Nullable Position next,
        @Nullable Long total) {

    /** A place in an order: the sort key of the last trade seen, as text, and its id. */
    public record Position(String key, UUID id) {}

    /**
     * Which page.
     *
     * @param after where it begins; null for the first one
     * @param counted whether the answer says how many there are in all
     */
    public record Request(
            TradeOrder order, int limit, @Nullable Position after, boolean counted) {}
}
