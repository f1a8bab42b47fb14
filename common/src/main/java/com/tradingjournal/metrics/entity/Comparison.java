package com.tradingjournal.metrics.entity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two sets of trades beside each other: two periods, say, or with a tag and without. */
public record Comparison(Side a, Side b, Difference difference) {

    public record Side(Summary summary, Statistics statistics) {}

    /**
     * b − a by field: of counts, amounts, ratios and lengths, but not of what the question decides (balance, currency), nor of dates,
     * streaks and distributions. Null where either figure is, and for amounts in different currencies.
     */
    public record Difference(Map<String, @Nullable BigDecimal> summary, Map<String, @Nullable BigDecimal> statistics) {}
}
