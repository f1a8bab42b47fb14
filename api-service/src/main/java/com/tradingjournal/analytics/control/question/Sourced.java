package com.tradingjournal.analytics.control.question;

import java.util.function.Function;

/** Figures and where they come from. */
public record Sourced<T>(T figures, Source source) {

    public <R> Sourced<R> map(Function<T, R> next) {
        return new Sourced<>(next.apply(figures), source);
    }
}
