package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.positions.entity.Fill.Timing;
import java.time.Instant;

/** An instant as a row tells it; of a date alone it is the midnight in the file's zone. */
public record When(Instant at, Timing timing) {

    boolean isDateOnly() {
        return timing == Timing.DATE_ONLY;
    }
}
