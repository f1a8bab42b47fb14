package com.tradingjournal.trades.entity;

import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fill as a person gives it: quantity in units or contracts, price and fees in the trade's currency.
 *
 * @param fees null where he does not say: then the account's profile does, if it has one
 */
public record FillDraft(
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        Instant executedAt,
        @Nullable BigDecimal fees) {}
