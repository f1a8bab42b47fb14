package com.tradingjournal.positions.entity;

import com.tradingjournal.positions.entity.Parcel.Remainder;
import com.tradingjournal.positions.entity.RoundTrip.Anchor;
import com.tradingjournal.positions.entity.RoundTrip.Portion;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A round trip under way. */
final class OpenTrade {

    /** What is still held of a fill that opened. */
    record OpenLot(Fill opening, Remainder held) {

        OpenLot(Fill opening, Parcel parcel) {
            this(opening, new Remainder(parcel));
        }

        OpenLot pooledWith(OpenLot added) {
            return new OpenLot(opening, held.left().plus(added.held.left()));
        }

        /** As many units instead, at the same cost. */
        OpenLot of(BigDecimal units) {
            return new OpenLot(
                    opening, new Parcel(units, held.left().value(), held.left().fees()));
        }
    }

    private final Anchor anchor;
    private final Side side;
    private final LotMethod method;
    private final Deque<OpenLot> held = new ArrayDeque<>();
    private final List<Portion> portions = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();
    private BigDecimal quantity = BigDecimal.ZERO;

    OpenTrade(Anchor anchor, Side side, LotMethod method) {
        this.anchor = anchor;
        this.side = side;
        this.method = method;
    }

    void add(Fill fill, Parcel parcel) {
        portions.add(new Portion(fill, Portion.Role.OPEN, parcel));
        method.queue(held, new OpenLot(fill, parcel));
        quantity = quantity.add(parcel.quantity());
    }

    void close(Fill fill, Parcel parcel) {
        portions.add(new Portion(fill, Portion.Role.CLOSE, parcel));
        Remainder closing = new Remainder(parcel);
        while (!closing.isEmpty()) {
            closeFirstLot(fill, closing);
        }
        quantity = quantity.subtract(parcel.quantity());
    }

    private void closeFirstLot(Fill fill, Remainder closing) {
        OpenLot lot = held.getFirst();
        BigDecimal matched = lot.held().quantity().min(closing.quantity());
        lots.add(new Lot(lot.opening(), fill, side, lot.held().take(matched), closing.take(matched)));
        if (lot.held().isEmpty()) {
            held.removeFirst();
        }
    }

    /**
     * Changes how many units the held lots are, not what they cost; the last lot takes the remainder. What the trade opened and closed
     * before is stated in today's units from now on.
     */
    void split(Fill fill) {
        BigDecimal after = fill.side() == side ? quantity.add(fill.quantity()) : quantity.subtract(fill.quantity());
        if (after.signum() > 0) {
            BigDecimal factor = after.divide(quantity, Portion.FACTOR);
            restate(after, factor);
            portions.replaceAll(portion -> portion.in(factor));
            quantity = after;
        }
        portions.add(Portion.split(fill));
    }

    private void restate(BigDecimal after, BigDecimal factor) {
        List<OpenLot> before = List.copyOf(held);
        held.clear();
        BigDecimal left = after;
        for (OpenLot lot : before.subList(0, before.size() - 1)) {
            BigDecimal units = Parcel.rounded(lot.held().quantity().multiply(factor));
            held.addLast(lot.of(units));
            left = left.subtract(units);
        }
        held.addLast(before.getLast().of(left));
    }

    Side side() {
        return side;
    }

    BigDecimal quantity() {
        return quantity;
    }

    boolean isFlat() {
        return held.isEmpty();
    }

    RoundTrip roundTrip() {
        return new RoundTrip(anchor, side, isFlat() ? TradeStatus.CLOSED : TradeStatus.OPEN, portions, lots);
    }
}
