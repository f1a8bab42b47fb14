package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.metrics.entity.SeriesFigures;
import org.jspecify.annotations.Nullable;

/**
 * What the cache can do for a question, as of the snapshot of the transaction.
 *
 * @param rows which of its rows are true
 * @param series what cannot be added up, where it has been kept for just this journal
 */
record Standing(Rows rows, @Nullable SeriesFigures series) {

    enum Rows {
        /** All of them. */
        CLEAN,
        /** All but those of some days that have changed. */
        DIRTY,
        /** Too few to be of use, or rows do not answer the question. */
        USELESS
    }

    static final Standing USELESS = new Standing(Rows.USELESS, null);

    boolean isUsable() {
        return rows != Rows.USELESS;
    }
}
