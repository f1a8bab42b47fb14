package com.tradingjournal.analytics.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.BreakdownRow.Key;
import com.tradingjournal.http.Json;
import com.tradingjournal.metrics.control.Summaries;
import com.tradingjournal.metrics.entity.Performance;
import com.tradingjournal.metrics.entity.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of a breakdown. A key is a text or a number, null for trades that lack the dimension; ids come with a label. */
public record BreakdownResponse(
        @Schema(
                implementation = Object.class,
                oneOf = {String.class, Integer.class},
                nullable = true)
        JsonNode key,

        @Schema(
                implementation = Object.class,
                oneOf = {String.class, Integer.class},
                nullable = true,
                description = "Only when two dimensions are crossed")
        @JsonInclude(Include.NON_NULL)
        @Nullable
        JsonNode key2,

        @JsonInclude(Include.NON_NULL) @Nullable String label,
        @JsonInclude(Include.NON_NULL) @Nullable String label2,
        long n,
        BigDecimal pnl,
        @Nullable BigDecimal winRate,
        @Nullable BigDecimal profitFactor,
        @Nullable BigDecimal expectancy,
        @Nullable BigDecimal expectancyR,
        @Nullable BigDecimal averageHoldSeconds,
        Map<String, Reason> undefined) {

    static BreakdownResponse of(BreakdownRow row) {
        List<Key> keys = row.keys();
        Key second = keys.size() > 1 ? keys.getLast() : null;
        Performance figures = Summaries.performance(row.totals());
        return new BreakdownResponse(
                json(keys.getFirst()),
                second == null ? null : json(second),
                keys.getFirst().label(),
                second == null ? null : second.label(),
                figures.n(),
                figures.pnl(),
                figures.winRate(),
                figures.profitFactor(),
                figures.expectancy(),
                figures.expectancyR(),
                figures.averageHoldSeconds(),
                figures.undefined());
    }

    private static JsonNode json(Key key) {
        return Json.mapper().valueToTree(key.value());
    }
}
