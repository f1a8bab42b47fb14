package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.metrics.entity.Comparison;
import java.util.List;

/**
 * A comparison and how it came about.
 *
 * @param a with what the first side leaves out
 * @param otherCurrenciesOfB what the second one does
 */
public record ComparedReading(Reading<Comparison> a, List<OtherCurrency> otherCurrenciesOfB) {}
