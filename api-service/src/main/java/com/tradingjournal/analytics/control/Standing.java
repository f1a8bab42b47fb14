package com.tradingjournal.analytics.control;

import com.tradingjournal.metrics.entity.SeriesFigures;
import org.jspecify.annotations.Nullable;

/**
 * What the cache can do for a question.
 *
 * @param isUsable the rows of days and longer periods answer it, with few enough dirty days to compute now
 * @param series what cannot be added up, where it has been kept for just this journal
 */
record Standing(boolean isUsable, @Nullable SeriesFigures series) {

    static final Standing USELESS = new Standing(false, null);
}
