package com.tradingjournal.analytics.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round trip by its fills: of AAPL stock in dollars, in the journal's first account, unless told otherwise. */
final class RoundTripRow {

    record Fill(
            Side side,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal fees,
            Instant at,
            @Nullable BigDecimal fxRate) {}

    final UUID id = UuidCreator.getTimeOrderedEpoch();
    final List<Fill> fills = new ArrayList<>();
    boolean broker;
    String symbol = "AAPL";
    String assetClass = "STOCK";
    String currency = "USD";
    String account = "Main";
    List<String> tags = List.of();

    @Nullable
    String strategy;

    @Nullable
    BigDecimal risk;

    static RoundTripRow trade() {
        return new RoundTripRow();
    }

    /** A long of one share, bought an hour before, that earned this much before fees. */
    static RoundTripRow earned(String pnl, String closedAt) {
        Instant exit = Instant.parse(closedAt);
        BigDecimal entry = new BigDecimal(1_000);
        return trade().fill(Side.BUY, BigDecimal.ONE, entry, exit.minus(Duration.ofHours(1)))
                .fill(Side.SELL, BigDecimal.ONE, entry.add(new BigDecimal(pnl)), exit);
    }

    RoundTripRow bought(String quantity, String price, String at) {
        return fill(Side.BUY, new BigDecimal(quantity), new BigDecimal(price), Instant.parse(at));
    }

    RoundTripRow sold(String quantity, String price, String at) {
        return fill(Side.SELL, new BigDecimal(quantity), new BigDecimal(price), Instant.parse(at));
    }

    /** Fees of the last fill. */
    RoundTripRow fees(String amount) {
        Fill last = fills.removeLast();
        fills.add(new Fill(last.side, last.quantity, last.price, new BigDecimal(amount), last.at, last.fxRate));
        return this;
    }

    /** Workspace currency per unit, stored with the last fill. */
    RoundTripRow rate(String value) {
        Fill last = fills.removeLast();
        fills.add(new Fill(last.side, last.quantity, last.price, last.fees, last.at, new BigDecimal(value)));
        return this;
    }

    RoundTripRow symbol(String value) {
        symbol = value;
        return this;
    }

    /** Fills of the account's book, as a broker reports them. */
    RoundTripRow fromBroker() {
        broker = true;
        return this;
    }

    BookKey book() {
        return broker ? new BookKey.Shared(symbol) : new BookKey.Own(id);
    }

    RoundTripRow crypto() {
        assetClass = "CRYPTO";
        return this;
    }

    RoundTripRow currency(String value) {
        currency = value;
        return this;
    }

    RoundTripRow account(String name) {
        account = name;
        return this;
    }

    RoundTripRow tags(String... names) {
        tags = List.of(names);
        return this;
    }

    RoundTripRow strategy(String name) {
        strategy = name;
        return this;
    }

    RoundTripRow risk(String amount) {
        risk = new BigDecimal(amount);
        return this;
    }

    private RoundTripRow fill(Side side, BigDecimal quantity, BigDecimal price, Instant at) {
        fills.add(new Fill(side, quantity, price, BigDecimal.ZERO, at, null));
        return this;
    }
}
