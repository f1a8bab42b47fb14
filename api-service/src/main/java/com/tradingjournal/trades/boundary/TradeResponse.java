package com.tradingjournal.trades.boundary;

import com.tradingjournal.http.Versioned;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.positions.entity.TradeStatus;
import com.tradingjournal.trades.entity.Annotations;
import com.tradingjournal.trades.entity.FollowedRule;
import com.tradingjournal.trades.entity.InstrumentDraft;
import com.tradingjournal.trades.entity.TradeDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trade as clients see it; the meaning of every figure stands on {@link TradeDetails}. */
public record TradeResponse(
        UUID id,
        UUID accountId,
        UUID userId,
        @Nullable UUID importId,
        String symbol,
        AssetClass assetClass,
        BigDecimal multiplier,
        @Nullable String currency,
        @Nullable BigDecimal fxRate,
        @Nullable String exchange,
        @Nullable String underlying,
        @Nullable LocalDate expiry,
        @Nullable BigDecimal strike,
        @Nullable OptionRight right,
        Side side,
        TradeStatus status,
        BigDecimal quantity,
        BigDecimal closedQuantity,
        @Nullable BigDecimal entryPrice,
        @Nullable Instant entryTimestamp,
        @Nullable BigDecimal exitPrice,
        @Nullable Instant exitTimestamp,
        BigDecimal fees,
        @Nullable BigDecimal grossPnl,
        @Nullable BigDecimal pnl,
        @Nullable BigDecimal initialRisk,
        @Nullable BigDecimal rMultiple,
        @Nullable BigDecimal returnPct,
        @Nullable BigDecimal holdSeconds,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal target,
        List<String> tags,
        @Nullable String strategy,
        List<FollowedRule> rules,
        List<String> mistakes,
        @Nullable String notes,
        @Nullable Integer rating,
        List<UUID> attachments,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static TradeResponse of(TradeDetails trade) {
        TradeDetails.Origin origin = trade.origin();
        InstrumentDraft instrument = trade.instrument();
        TradeDetails.Outcome outcome = trade.outcome();
        Annotations annotations = trade.annotations();
        return new TradeResponse(
                trade.id(),
                origin.accountId(),
                origin.userId(),
                origin.importId(),
                instrument.symbol(),
                instrument.assetClass(),
                instrument.multiplier(),
                instrument.currency(),
                instrument.fxRate(),
                instrument.exchange(),
                instrument.underlying(),
                instrument.expiry(),
                instrument.strike(),
                instrument.right(),
                outcome.side(),
                outcome.status(),
                outcome.quantity(),
                outcome.closedQuantity(),
                outcome.entryPrice(),
                outcome.entryTimestamp(),
                outcome.exitPrice(),
                outcome.exitTimestamp(),
                outcome.fees(),
                outcome.grossPnl(),
                outcome.pnl(),
                outcome.initialRisk(),
                outcome.rMultiple(),
                outcome.returnPct(),
                outcome.holdSeconds(),
                annotations.stopLoss(),
                annotations.target(),
                annotations.tags(),
                annotations.strategy(),
                annotations.rules(),
                annotations.mistakes(),
                annotations.notes(),
                annotations.rating(),
                List.of(),
                trade.revision().createdAt(),
                trade.revision().updatedAt(),
                trade.revision().version());
    }
}
