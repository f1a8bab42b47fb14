package com.tradingjournal.analytics.control;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * An answer and how it came about.
 *
 * @param revision changes with everything that can change the figures, and differs between workspaces and questions
 */
public record Reading<T>(T figures, Source source, Instant asOf, List<OtherCurrency> otherCurrencies, String revision) {

    /** What follows from the figures, at the same moment. */
    public <U> Reading<U> map(Function<T, U> conclusion) {
        return new Reading<>(conclusion.apply(figures), source, asOf, otherCurrencies, revision);
    }

    /** Made of two questions: another answer when either is. */
    Reading<T> with(Reading<?> other) {
        String both = revision + "-" + Integer.toHexString(other.revision.hashCode());
        return new Reading<>(figures, source.and(other.source), asOf, otherCurrencies, both);
    }
}
