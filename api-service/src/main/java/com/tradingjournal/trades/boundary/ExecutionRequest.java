package com.tradingjournal.trades.boundary;

import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.trades.entity.FillDraft;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fill of a trade as a client sends it. */
public record ExecutionRequest(
        @NotNull Side side,

        @NotNull @Positive @Digits(integer = 11, fraction = 8)
        BigDecimal quantity,

        @NotNull @Digits(integer = 11, fraction = 8) BigDecimal price,
        @NotNull Instant executedAt,
        @Nullable @Digits(integer = 11, fraction = 8) BigDecimal fees) {

    FillDraft toDraft() {
        return new FillDraft(side, quantity, price, executedAt, fees);
    }
}
