package com.tradingjournal.brokerfiles.entity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person had written on a trade: our own files carry all of it, those of other journals some. */
public record Annotations(
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal initialRisk,
        @Nullable BigDecimal target,
        @Nullable String strategy,
        List<String> tags,
        @Nullable String notes,
        @Nullable Integer rating,
        Review review) {

    public static final Annotations NONE = new Annotations(null, null, null, null, List.of(), null, null);

    /** How he judged it: his mistakes, and which rules of the strategy he followed and which he broke. */
    public record Review(List<String> mistakes, List<String> rulesFollowed, List<String> rulesBroken) {

        public static final Review NONE = new Review(List.of(), List.of(), List.of());

        public Review {
            mistakes = List.copyOf(mistakes);
            rulesFollowed = List.copyOf(rulesFollowed);
            rulesBroken = List.copyOf(rulesBroken);
        }
    }

    public Annotations {
        tags = List.copyOf(tags);
    }

    /** Without a review, as other journals have it. */
    public Annotations(
            @Nullable BigDecimal stopLoss,
            @Nullable BigDecimal initialRisk,
            @Nullable BigDecimal target,
            @Nullable String strategy,
            List<String> tags,
            @Nullable String notes,
            @Nullable Integer rating) {
        this(stopLoss, initialRisk, target, strategy, tags, notes, rating, Review.NONE);
    }
}
