package com.tradingjournal.positions.control;

import com.tradingjournal.positions.entity.Lot;
import com.tradingjournal.positions.entity.RoundTrip;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round trip and the trade it is stored as. */
record TradeRow(UUID id, RoundTrip trip, FillCurrencies currencies, Visibility visibility) {

    enum Visibility {
        LIVE,
        DELETED
    }

    /** A lot with the currency of its opening fill, and the rate of its closing one where that has one. */
    record PaidLot(Lot lot, String currency, @Nullable BigDecimal fxRate) {}

    /** The lots to store: a deleted trade counts nowhere and has none. */
    List<PaidLot> lots() {
        return switch (visibility) {
            case LIVE -> trip.lots().stream().map(this::paid).toList();
            case DELETED -> List.of();
        };
    }

    /** Of its latest fill, else of its anchor. */
    @Nullable
    BigDecimal fxRate() {
        return currencies.rate(
                trip.portions().getLast().fill().id(), trip.anchor().fillId());
    }

    private PaidLot paid(Lot lot) {
        UUID opening = lot.opening().id();
        return new PaidLot(
                lot, currencies.of(opening), currencies.rate(lot.closing().id(), opening));
    }
}
