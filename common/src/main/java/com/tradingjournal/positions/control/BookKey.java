package com.tradingjournal.positions.control;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Which fills of an account are matched with one another. */
public sealed interface BookKey {

    /** All fills of an instrument that have no book of their own. */
    record Shared(String instrument) implements BookKey {}

    /** The fills of one trade that was given as a round trip: those with this {@code executions.book_id}. */
    record Own(UUID bookId) implements BookKey {}

    /** The instruments of the shared ones: each kind of book is found by a column of its own. */
    static List<String> instruments(Collection<BookKey> books) {
        return of(books, Shared.class, Shared::instrument);
    }

    /** The ids of books of their own. */
    static List<UUID> ownIds(Collection<BookKey> books) {
        return of(books, Own.class, Own::bookId);
    }

    private static <K extends BookKey, V> List<V> of(Collection<BookKey> books, Class<K> kind, Function<K, V> value) {
        return books.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(value)
                .toList();
    }
}
