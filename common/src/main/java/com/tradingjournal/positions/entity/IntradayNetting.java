package com.tradingjournal.positions.entity;

import com.tradingjournal.positions.entity.Parcel.Remainder;
import com.tradingjournal.positions.entity.RoundTrip.Anchor.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cash equity in India. What is both bought and sold of a symbol on one day ({@link NettedUnits}) is intraday and makes round
 * trips of its own, opened by the earlier leg. The rest goes to the delivery position, which all symbols of the instrument share.
 */
final class IntradayNetting {

    private record SymbolDay(LocalDate day, String symbol) {
        SymbolDay(Fill fill) {
            this(fill.day(), fill.symbol());
        }
    }

    private record Delivered(Fill fill, Part part, Parcel parcel) {}

    private final NettedUnits netted;
    private final Position intraday = new Position(LotMethod.FIFO, fill -> true);
    private final List<Delivered> delivered = new ArrayList<>();

    private IntradayNetting(List<Fill> inTime) {
        netted = new NettedUnits(inTime);
        inTime.forEach(this::split);
    }

    static List<RoundTrip> match(List<Fill> inTime, Predicate<Fill> mayOpen) {
        List<IntradayNetting> days = inTime.stream()
                .collect(Collectors.groupingBy(SymbolDay::new, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(IntradayNetting::new)
                .toList();
        Position delivery = new Position(LotMethod.INDIAN_EQUITY, mayOpen);
        days.stream()
                .flatMap(day -> day.delivered.stream())
                .sorted(Comparator.comparing(Delivered::fill, Fill.IN_TIME))
                .forEach(rest -> delivery.apply(rest.fill(), rest.part(), rest.parcel()));
        return Stream.concat(days.stream().map(day -> day.intraday), Stream.of(delivery))
                .map(Position::roundTrips)
                .flatMap(Collection::stream)
                .toList();
    }

    private void split(Fill fill) {
        BigDecimal units = netted.take(fill);
        boolean divided = units.signum() > 0 && units.compareTo(fill.quantity()) < 0;
        Remainder remainder = new Remainder(Parcel.of(fill));
        if (units.signum() > 0) {
            intraday.apply(fill, divided ? Part.INTRADAY : Part.WHOLE, remainder.take(units));
        }
        if (!remainder.isEmpty()) {
            delivered.add(new Delivered(fill, divided ? Part.DELIVERY : Part.WHOLE, remainder.left()));
        }
    }
}
