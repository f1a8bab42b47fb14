package com.tradingjournal.analytics.boundary;

import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.Currencies;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.trades.boundary.TradeFilterQuery;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What figures are asked with, besides the filters of trades; each reader names its parameter where it cannot be read. */
public class AnalyticsQuery {

    private static final String DIMENSIONS =
            Arrays.stream(Dimension.values()).map(Dimension::wireName).collect(Collectors.joining(", "));

    @QueryParam("currency")
    @Parameter(description = "The one currency of the answer; the workspace's unless given")
    private @Nullable String currency;

    @QueryParam("convert")
    @Parameter(
            description = "true: every currency, converted into the workspace's at the rate stored with each lot",
            schema = @Schema(enumeration = {"true", "false"}))
    private @Nullable String convert;

    Question question(TradeFilterQuery filter) {
        return new Question(filter.toFilter(), currency("currency", currency), currencies());
    }

    static @Nullable String currency(String parameter, @Nullable String code) {
        if (code != null && !code.matches("[A-Z]{3,5}")) {
            throw Invalid.field(parameter, "must be 3 to 5 capital letters");
        }
        return code;
    }

    Currencies currencies() {
        return switch (convert) {
            case null -> Currencies.ONE;
            case "false" -> Currencies.ONE;
            case "true" -> Currencies.CONVERTED;
            case String other -> throw Invalid.field("convert", "must be true or false, not " + other);
        };
    }

    /** What is to be said of amounts that were converted. */
    Map<String, Object> meta() {
        return switch (currencies()) {
            case ONE -> Map.of();
            case CONVERTED -> Map.of("converted", true);
        };
    }

    static Period period(String name) {
        return switch (name) {
            case "daily" -> Period.DAILY;
            case "weekly" -> Period.WEEKLY;
            case "monthly" -> Period.MONTHLY;
            default -> throw Invalid.field("period", "must be daily, weekly or monthly");
        };
    }

    static YearMonth month(@Nullable String text) {
        try {
            if (text != null && text.matches("[1-9]\\d{3}-\\d{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noMonth) {
            // Answered below, as any text that is no month.
        }
        throw Invalid.field("month", "must be a month, such as 2026-11");
    }

    static Crossing crossing(@Nullable String by, @Nullable String by2) {
        Dimension first = dimension("by", by);
        if (by2 == null) {
            return new Crossing(List.of(first));
        }
        Dimension second = dimension("by2", by2);
        if (second == first) {
            throw Invalid.field("by2", "must be another dimension than by");
        }
        return new Crossing(List.of(first, second));
    }

    private static Dimension dimension(String parameter, @Nullable String name) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field(parameter, "must be one of " + DIMENSIONS));
    }
}
