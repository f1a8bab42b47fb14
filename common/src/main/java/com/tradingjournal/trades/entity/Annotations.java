package com.tradingjournal.trades.entity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes on a trade; it survives every re-match of its fills.
 *
 * @param stopLoss price of the protective stop; the first one fixes the initial risk
 * @param tags names; unknown ones are created
 * @param strategy a name; an unknown one is created
 * @param rating one to five
 */
public record Annotations(
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal target,
        List<String> tags,
        @Nullable String strategy,
        @Nullable String notes,
        @Nullable Integer rating) {

    public Annotations {
        tags = List.copyOf(tags);
    }
}
