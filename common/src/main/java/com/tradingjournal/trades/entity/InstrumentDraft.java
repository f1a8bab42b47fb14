package com.tradingjournal.trades.entity;

import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is traded, as a person gives it.
 *
 * @param multiplier units per contract; 1 for shares
 * @param currency of prices, fees and P&L; null means the account's
 * @param fxRate workspace currency per unit of {@code currency}
 */
public record InstrumentDraft(
        String symbol,
        AssetClass assetClass,
        BigDecimal multiplier,
        @Nullable String currency,
        @Nullable BigDecimal fxRate,
        @Nullable String exchange,
        @Nullable String underlying,
        @Nullable LocalDate expiry,
        @Nullable BigDecimal strike,
        @Nullable OptionRight right) {}
