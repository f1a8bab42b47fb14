package com.tradingjournal.trades.entity;

import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.positions.entity.TradeStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trade, fully read: nothing in it needs the database any more. */
public record TradeDetails(
        UUID id,
        Origin origin,
        InstrumentDraft instrument,
        Outcome outcome,
        Annotations annotations,
        Revision revision) {

    /**
     * Where it comes from.
     *
     * @param synthetic whether its fills were made from a round trip and may be rewritten by editing it
     * @param feesStated whether a person or file said what it cost; otherwise its fees are computed, or nothing
     */
    public record Origin(
            UUID accountId, UUID userId, @Nullable UUID importId, boolean synthetic, boolean feesStated) {}

    /**
     * What its fills make of it. Money in the trade's currency.
     *
     * @param quantity total opened; of a trade in review the orphan quantity
     * @param entryPrice quantity-weighted mean of the opening fills; null for an orphan
     * @param exitPrice quantity-weighted mean of the closing fills; null while nothing is closed
     * @param fees of all its fills
     * @param grossPnl of the closed part, before fees; null when there is none
     * @param pnl of the closed part, after its share of the fees
     * @param returnPct P&L over entry value, a fraction
     * @param holdSeconds mean exit less mean entry instant, weighted by quantity
     */
    public record Outcome(
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
            @Nullable BigDecimal holdSeconds) {}

    /** Which state of it this is. */
    public record Revision(Instant createdAt, Instant updatedAt, long version) {}
}
