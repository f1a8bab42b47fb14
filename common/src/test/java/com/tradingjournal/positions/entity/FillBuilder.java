package com.tradingjournal.positions.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** A fill of one minute after the other on 5 January 2026, unless told otherwise; ids in the order of making. */
final class FillBuilder {
    private static final Instant OPENING_BELL = Instant.parse("2026-01-05T09:15:00Z");

    private final Side side;
    private final BigDecimal quantity;
    private BigDecimal price = BigDecimal.ONE;
    private BigDecimal multiplier = BigDecimal.ONE;
    private BigDecimal fees = BigDecimal.ZERO;
    private Instant executedAt = OPENING_BELL;
    private long sequence;
    private String symbol = "INFY";
    private Fill.Effect effect = Fill.Effect.UNMARKED;
    private Fill.Event event = Fill.Event.TRADE;
    private Fill.Timing timing = Fill.Timing.EXACT;

    private FillBuilder(Side side, String quantity) {
        this.side = side;
        this.quantity = new BigDecimal(quantity);
    }

    static FillBuilder buy(String quantity) {
        return new FillBuilder(Side.BUY, quantity);
    }

    static FillBuilder sell(String quantity) {
        return new FillBuilder(Side.SELL, quantity);
    }

    FillBuilder price(String value) {
        price = new BigDecimal(value);
        return this;
    }

    FillBuilder multiplier(String value) {
        multiplier = new BigDecimal(value);
        return this;
    }

    FillBuilder fees(String value) {
        fees = new BigDecimal(value);
        return this;
    }

    FillBuilder minute(long minute) {
        executedAt = executedAt.plusSeconds(60 * minute);
        return this;
    }

    FillBuilder day(long day) {
        executedAt = executedAt.plusSeconds(86_400 * day);
        return this;
    }

    FillBuilder sequence(long value) {
        sequence = value;
        return this;
    }

    FillBuilder symbol(String value) {
        symbol = value;
        return this;
    }

    FillBuilder marked(Fill.Effect value) {
        effect = value;
        return this;
    }

    FillBuilder as(Fill.Event value) {
        event = value;
        return this;
    }

    FillBuilder timed(Fill.Timing value) {
        timing = value;
        return this;
    }

    Fill build() {
        return new Fill(
                UUID.randomUUID(),
                side,
                quantity,
                price,
                multiplier,
                fees,
                executedAt,
                sequence,
                executedAt.atZone(ZoneOffset.UTC).toLocalDate(),
                symbol,
                new Fill.Nature(effect, event, timing));
    }
}
