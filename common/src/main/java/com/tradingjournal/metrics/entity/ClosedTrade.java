package com.tradingjournal.metrics.entity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What statistics need of one closed trade; R where a risk was set, the hold where the entry time is known. */
public record ClosedTrade(
        BigDecimal pnl,
        BigDecimal fees,
        @Nullable BigDecimal rMultiple,
        @Nullable BigDecimal holdSeconds) {

    public static ClosedTrade of(BigDecimal pnl) {
        return new ClosedTrade(pnl, BigDecimal.ZERO, null, null);
    }
}
