package com.tradingjournal.brokerfiles.entity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person had written on a trade: only our own files carry it. */
public record Annotations(
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal initialRisk,
        @Nullable BigDecimal target,
        @Nullable String strategy,
        List<String> tags,
        @Nullable String notes,
        @Nullable Integer rating) {

    public static final Annotations NONE = new Annotations(null, null, null, null, List.of(), null, null);

    public Annotations {
        tags = List.copyOf(tags);
    }
}
