package com.tradingjournal.trades.boundary;

import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.trades.entity.FillDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fill of a trade: the part of it that is this trade's. */
public record ExecutionResponse(
        UUID id,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        Instant executedAt,
        Effect effect,
        Event event,
        Timing timing,
        BigDecimal fees,
        Charges charges,
        @Nullable String brokerFillId,
        @Nullable String orderId,
        @Nullable UUID importId) {

    /** What the fees are made of, of the whole fill; {@code computed} when by our table rather than by the broker's file. */
    public record Charges(
            BigDecimal brokerage,
            BigDecimal exchange,
            BigDecimal tax,
            BigDecimal stamp,
            BigDecimal other,
            boolean computed) {}

    static ExecutionResponse of(FillDetails fill) {
        FillDetails.Charges charges = fill.charges();
        return new ExecutionResponse(
                fill.id(),
                fill.side(),
                fill.quantity(),
                fill.price(),
                fill.executedAt(),
                fill.nature().effect(),
                fill.nature().event(),
                fill.nature().timing(),
                fill.fees(),
                new Charges(
                        charges.brokerage(),
                        charges.exchange(),
                        charges.tax(),
                        charges.stamp(),
                        charges.other(),
                        charges.computed()),
                fill.brokerFillId(),
                fill.orderId(),
                fill.importId());
    }
}
