package com.tradingjournal.trades.entity;

import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trade in its simplest form: in at one price, out at another, or still in. Everything may be absent where fills say it.
 *
 * @param fees of both ways; they stand on the closing fill, on the opening one while the trade is open; null where nobody says
 */
public record RoundTripDraft(
        @Nullable Side side,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal entryPrice,
        @Nullable Instant entryTimestamp,
        @Nullable BigDecimal exitPrice,
        @Nullable Instant exitTimestamp,
        @Nullable BigDecimal fees) {

    /** The one or two fills such a trade stands for; {@link TradeRules} has seen that they are complete. */
    List<FillDraft> fills() {
        if (side == null || quantity == null || entryPrice == null || entryTimestamp == null) {
            throw new IllegalStateException("An incomplete round trip has no fills.");
        }
        if (exitPrice == null || exitTimestamp == null) {
            return List.of(new FillDraft(side, quantity, entryPrice, entryTimestamp, fees));
        }
        return List.of(
                new FillDraft(side, quantity, entryPrice, entryTimestamp, fees == null ? null : BigDecimal.ZERO),
                new FillDraft(side.opposite(), quantity, exitPrice, exitTimestamp, fees));
    }
}
