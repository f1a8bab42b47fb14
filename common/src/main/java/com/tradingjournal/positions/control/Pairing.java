package com.tradingjournal.positions.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.positions.control.BookReader.Found;
import com.tradingjournal.positions.control.BookReader.Stored;
import com.tradingjournal.positions.control.TradeRow.Visibility;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which stored trade each round trip is: the one with its anchor; else one that was anchored on another part of the same fill
 * (a purchase becomes intraday when the day's sale arrives); else, in a book of its own, the trade of that book.
 */
final class Pairing {
    private final List<TradeRow> created = new ArrayList<>();
    private final List<TradeRow> kept = new ArrayList<>();
    private final Map<UUID, Stored> unpaired = new LinkedHashMap<>();

    private Pairing(List<Stored> stored) {
        stored.forEach(trade -> unpaired.put(trade.id(), trade));
    }

    static Pairing of(List<Found> found, List<Stored> stored) {
        Pairing pairing = new Pairing(stored);
        List<Found> rest = pairing.keep(found, trade -> trade.trip().anchor(), Stored::anchor);
        rest = pairing.keep(
                rest,
                trade -> trade.trip().anchor().fillId(),
                trade -> trade.anchor().fillId());
        List<Found> own = pairing.keep(
                rest.stream()
                        .filter(trade -> trade.book() instanceof BookKey.Own)
                        .toList(),
                Found::book,
                Stored::book);
        pairing.create(Stream.concat(
                        rest.stream().filter(trade -> trade.book() instanceof BookKey.Shared), own.stream())
                .toList());
        return pairing;
    }

    /** Round trips that were not stored before. */
    List<TradeRow> created() {
        return created;
    }

    List<TradeRow> kept() {
        return kept;
    }

    /** Stored trades that are no more. */
    Collection<Stored> vanished() {
        return unpaired.values();
    }

    /** @return those that found no stored trade by this key */
    private <K> List<Found> keep(List<Found> found, Function<Found, K> key, Function<Stored, K> storedKey) {
        Map<K, Deque<Stored>> byKey = new HashMap<>();
        for (Stored trade : unpaired.values()) {
            byKey.computeIfAbsent(storedKey.apply(trade), any -> new ArrayDeque<>())
                    .add(trade);
        }
        List<Found> rest = new ArrayList<>();
        for (Found trade : found) {
            Stored same =
                    byKey.getOrDefault(key.apply(trade), new ArrayDeque<>()).poll();
            if (same == null) {
                rest.add(trade);
            } else {
                unpaired.remove(same.id());
                kept.add(new TradeRow(same.id(), trade.trip(), trade.currencies(), same.visibility()));
            }
        }
        return rest;
    }

    private void create(List<Found> found) {
        Set<UUID> taken = kept.stream().map(TradeRow::id).collect(Collectors.toSet());
        for (Found trade : found) {
            UUID id = switch (trade.book()) {
                case BookKey.Own(UUID bookId) when taken.add(bookId) -> bookId;
                case BookKey.Own _, BookKey.Shared _ -> UuidCreator.getTimeOrderedEpoch();
            };
            created.add(new TradeRow(id, trade.trip(), trade.currencies(), Visibility.LIVE));
        }
    }
}
