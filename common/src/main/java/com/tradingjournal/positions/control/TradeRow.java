package com.tradingjournal.positions.control;

import com.tradingjournal.positions.entity.Lot;
import com.tradingjournal.positions.entity.RoundTrip;
import java.util.List;
import java.util.UUID;

/** A round trip and the trade it is stored as. */
record TradeRow(UUID id, RoundTrip trip, Visibility visibility) {

    enum Visibility {
        LIVE,
        DELETED
    }

    /** The lots to store: a deleted trade counts nowhere and has none. */
    List<Lot> lots() {
        return switch (visibility) {
            case LIVE -> trip.lots();
            case DELETED -> List.of();
        };
    }
}
