package com.tradingjournal.positions.entity;

import com.tradingjournal.positions.entity.Parcel.Remainder;
import com.tradingjournal.positions.entity.RoundTrip.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is held while the fills of a book go by, and the round trips they have made so far. */
final class Position {
    private final LotMethod method;
    private final Predicate<Fill> mayOpen;
    private final List<RoundTrip> finished = new ArrayList<>();
    private @Nullable OpenTrade trade;

    Position(LotMethod method, Predicate<Fill> mayOpen) {
        this.method = method;
        this.mayOpen = mayOpen;
    }

    /** A fill, or what netting left of it: it closes what it can of the opposite side, and opens or adds with the rest. */
    void apply(Fill fill, Anchor.Part part, Parcel parcel) {
        if (fill.isSplit()) {
            split(fill);
            return;
        }
        Remainder remainder = new Remainder(parcel);
        close(fill, remainder);
        if (remainder.isEmpty()) {
            return;
        }
        boolean crossed = remainder.quantity().compareTo(parcel.quantity()) != 0;
        open(
                new Anchor(fill.id(), crossed && part == Anchor.Part.WHOLE ? Anchor.Part.FLIP : part),
                fill,
                remainder.left());
    }

    /** What was bought before the first file begins is not known, so there is nothing to split. */
    private void split(Fill fill) {
        if (trade != null) {
            trade.split(fill);
        }
    }

    private void close(Fill fill, Remainder remainder) {
        OpenTrade current = trade;
        if (current == null || (current.side() == fill.side() && !fill.endsEitherSide())) {
            return;
        }
        BigDecimal quantity = current.quantity().min(remainder.quantity());
        current.close(fill, remainder.take(quantity));
        if (current.isFlat()) {
            finished.add(current.roundTrip());
            trade = null;
        }
    }

    private void open(Anchor anchor, Fill fill, Parcel parcel) {
        if (trade == null && !mayOpen.test(fill)) {
            finished.add(RoundTrip.orphan(anchor, fill, parcel));
            return;
        }
        if (trade == null) {
            trade = new OpenTrade(anchor, fill.side(), method);
        }
        trade.add(fill, parcel);
    }

    List<RoundTrip> roundTrips() {
        List<RoundTrip> all = new ArrayList<>(finished);
        if (trade != null) {
            all.add(trade.roundTrip());
        }
        return all;
    }
}
