package com.tradingjournal.trades.entity;

import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;

/** A fill as a person gives it: quantity in units or contracts, price and fees in the trade's currency. */
public record FillDraft(Side side, BigDecimal quantity, BigDecimal price, Instant executedAt, BigDecimal fees) {}
