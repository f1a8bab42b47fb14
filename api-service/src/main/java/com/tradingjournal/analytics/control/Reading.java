package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.analytics.control.question.Source;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** An answer and how it came about. */
public record Reading<T>(T figures, Source source, Instant asOf, List<OtherCurrency> otherCurrencies) {

    /** What follows from the figures, at the same moment. */
    public <U> Reading<U> map(Function<T, U> conclusion) {
        return new Reading<>(conclusion.apply(figures), source, asOf, otherCurrencies);
    }

    /** Made of two questions. */
    Reading<T> with(Reading<?> other) {
        return new Reading<>(figures, source.and(other.source), asOf, otherCurrencies);
    }
}
