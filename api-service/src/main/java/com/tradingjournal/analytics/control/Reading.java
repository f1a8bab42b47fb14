package com.tradingjournal.analytics.control;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * An answer and how it came about.
 *
 * @param revision changes with everything that can change the figures, and differs between workspaces and questions
 */
public record Reading<T>(T figures, Instant asOf, List<OtherCurrency> otherCurrencies, String revision) {

    /** What follows from the figures, at the same moment. */
    public <U> Reading<U> map(Function<T, U> conclusion) {
        return new Reading<>(conclusion.apply(figures), asOf, otherCurrencies, revision);
    }

    /** The same of two questions: another answer when either is. */
    Reading<T> with(String otherRevision) {
        return new Reading<>(
                figures, asOf, otherCurrencies, revision + "-" + Integer.toHexString(otherRevision.hashCode()));
    }
}
