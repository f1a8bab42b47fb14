package com.tradingjournal.trades.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a person says an orphan is: a closing fill whose opening the journal does not know. */
public sealed interface Resolution {

    /** It opened a short. */
    record Short() implements Resolution {}

    /** It closed what had been opened at this price and time, before the file begins. */
    record Opening(BigDecimal price, Instant timestamp) implements Resolution {}

    /** It closed this open trade, whose instrument was called otherwise or which was typed by hand. */
    record Match(UUID tradeId) implements Resolution {}

    /** It is of no interest. */
    record Ignore() implements Resolution {}
}
