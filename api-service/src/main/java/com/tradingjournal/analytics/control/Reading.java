package com.tradingjournal.analytics.control;

import java.time.Instant;
import java.util.List;

/**
 * An answer and how it came about.
 *
 * @param revision changes with everything that can change the figures, and differs between workspaces and questions
 */
public record Reading<T>(
        T figures, Source source, Instant asOf, List<OtherCurrency> otherCurrencies, String revision) {}
