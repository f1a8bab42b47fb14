package com.tradingjournal.brokerfiles.entity;

import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was traded, as far as the file tells; {@code currency} null means the account's. */
public record Instrument(
        String symbol,
        @Nullable String isin,
        @Nullable String exchange,
        @Nullable String segment,
        AssetClass assetClass,
        BigDecimal multiplier,
        @Nullable Contract contract,
        @Nullable String currency) {

    /** The derivative's terms; an expiry is null where the file does not tell it and no rule does. */
    public record Contract(
            @Nullable String underlying,
            @Nullable LocalDate expiry,
            @Nullable BigDecimal strike,
            @Nullable OptionRight right) {}
}
