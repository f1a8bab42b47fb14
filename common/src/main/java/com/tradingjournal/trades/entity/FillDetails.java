package com.tradingjournal.trades.entity;

import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fill of a trade, fully read.
 *
 * @param quantity the part that is this trade's; a flip's and a netted fill's parts differ from the whole
 * @param fees this trade's share
 */
public record FillDetails(
        UUID id,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        Instant executedAt,
        Nature nature,
        BigDecimal fees,
        Charges charges,
        @Nullable String brokerFillId,
        @Nullable String orderId,
        @Nullable UUID importId) {

    /** What the fees of the whole fill are made of, in the trade's currency. */
    public record Charges(
            BigDecimal brokerage,
            BigDecimal exchange,
            BigDecimal tax,
            BigDecimal stamp,
            BigDecimal other,
            boolean computed) {}
}
