package com.tradingjournal.trades.entity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes on a trade; it survives every re-match of its fills.
 *
 * @param stopLoss price of the protective stop; the first one fixes the initial risk
 * @param tags names; unknown ones are created
 * @param strategy a name; an unknown one is created
 * @param rules of the strategy, which were followed and which were broken
 * @param mistakes in the trader's words, each once whatever its case
 * @param rating one to five
 */
public record Annotations(
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal target,
        List<String> tags,
        @Nullable String strategy,
        List<FollowedRule> rules,
        List<String> mistakes,
        @Nullable String notes,
        @Nullable Integer rating) {

    /** Nobody has written anything. */
    public static final Annotations NONE =
            new Annotations(null, null, List.of(), null, List.of(), List.of(), null, null);

    public Annotations {
        tags = List.copyOf(tags);
        rules = List.copyOf(rules);
        mistakes = distinct(mistakes);
    }

    public Annotations withRules(List<FollowedRule> others) {
        return new Annotations(stopLoss, target, tags, strategy, others, mistakes, notes, rating);
    }

    private static List<String> distinct(List<String> names) {
        Map<String, String> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), name.strip()));
        return List.copyOf(byKey.values());
    }
}
