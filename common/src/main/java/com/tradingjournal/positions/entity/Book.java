package com.tradingjournal.positions.entity;

import com.tradingjournal.positions.entity.RoundTrip.Anchor;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Fills that are matched with one another, and by which rules. */
public sealed interface Book {

    /** The round trips that the fills make, whatever the order they are given in. */
    List<RoundTrip> match(Collection<Fill> fills);

    /** All fills of an instrument in an account, but those of books of their own. */
    record Instrument(LotMethod method, AssetClass assetClass) implements Book {
        @Override
        public List<RoundTrip> match(Collection<Fill> fills) {
            boolean netsWithinDays = method == LotMethod.INDIAN_EQUITY && assetClass == AssetClass.STOCK;
            return netsWithinDays
                    ? IntradayNetting.match(inTime(fills), assetClass::mayOpen)
                    : Book.run(method, assetClass::mayOpen, fills);
        }
    }

    /**
     * A trade given as a round trip: whatever comes first opened it. A request or file that gives more than one round trip as one
     * trade shows by the size of the result.
     */
    record OwnTrade(LotMethod method) implements Book {
        @Override
        public List<RoundTrip> match(Collection<Fill> fills) {
            return Book.run(method, fill -> true, fills);
        }
    }

    private static List<RoundTrip> run(LotMethod method, Predicate<Fill> mayOpen, Collection<Fill> fills) {
        Position position = new Position(method, mayOpen);
        inTime(fills).forEach(fill -> position.apply(fill, Anchor.Part.WHOLE, Parcel.of(fill)));
        return position.roundTrips();
    }

    private static List<Fill> inTime(Collection<Fill> fills) {
        return fills.stream().sorted(Fill.IN_TIME).toList();
    }
}
