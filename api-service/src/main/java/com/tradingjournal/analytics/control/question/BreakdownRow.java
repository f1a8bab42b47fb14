package com.tradingjournal.analytics.control.question;

import com.tradingjournal.metrics.entity.TradeTotals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closed trades that have the same keys, one key for each dimension asked for. */
public record BreakdownRow(List<Key> keys, TradeTotals totals) {

    /**
     * @param value a text, or a number where hours are asked for; null for trades that lack the dimension
     * @param label what a person calls it, where the value is an id
     */
    public record Key(@Nullable Object value, @Nullable String label) {}
}
