package com.tradingjournal.analytics.control;

import java.util.function.Function;

/** Figures and where they come from. */
record Sourced<T>(T figures, Source source) {

    <R> Sourced<R> map(Function<T, R> next) {
        return new Sourced<>(next.apply(figures), source);
    }
}
