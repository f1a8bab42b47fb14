package com.tradingjournal.positions.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code executions}: at 09:15 in Mumbai on 5 January 2026, of INFY, unless told otherwise. */
final class FillRow {
    final UUID id = UuidCreator.getTimeOrderedEpoch();
    final Side side;
    final BigDecimal quantity;
    BigDecimal price = BigDecimal.ONE;
    BigDecimal fees = BigDecimal.ZERO;
    Instant executedAt = Instant.parse("2026-01-05T03:45:00Z");
    String instrument = "INFY";
    String assetClass = "STOCK";
    String currency = "INR";

    @Nullable
    UUID bookId;

    private FillRow(Side side, String quantity) {
        this.side = side;
        this.quantity = new BigDecimal(quantity);
    }

    static FillRow buy(String quantity) {
        return new FillRow(Side.BUY, quantity);
    }

    static FillRow sell(String quantity) {
        return new FillRow(Side.SELL, quantity);
    }

    FillRow price(String value) {
        price = new BigDecimal(value);
        return this;
    }

    FillRow fees(String value) {
        fees = new BigDecimal(value);
        return this;
    }

    FillRow at(String instant) {
        executedAt = Instant.parse(instant);
        return this;
    }

    FillRow minute(long minute) {
        executedAt = executedAt.plusSeconds(60 * minute);
        return this;
    }

    FillRow day(long day) {
        executedAt = executedAt.plusSeconds(86_400 * day);
        return this;
    }

    FillRow future() {
        assetClass = "FUTURE";
        return this;
    }

    FillRow currency(String value) {
        currency = value;
        return this;
    }

    FillRow instrument(String value) {
        instrument = value;
        return this;
    }

    FillRow own(UUID book) {
        bookId = book;
        return this;
    }

    BookKey book() {
        return bookId == null ? new BookKey.Shared(instrument) : new BookKey.Own(bookId);
    }
}
