package com.tradingjournal.positions.control;

import com.tradingjournal.tenancy.control.Database.Row;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which fills of an account are matched with one another. */
public sealed interface BookKey {

    /** All fills of an instrument that have no book of their own. */
    record Shared(String instrument) implements BookKey {}

    /** The fills of one trade that was given as a round trip: those with this {@code executions.book_id}. */
    record Own(UUID bookId) implements BookKey {}

    /** @param bookId of a trade given as a round trip; null where the fills are matched with all of their instrument */
    static BookKey of(String instrument, @Nullable UUID bookId) {
        return bookId == null ? new Shared(instrument) : new Own(bookId);
    }

    /** The book of a fill or staged row, by its columns {@code instrument} and {@code book_id}. */
    static BookKey of(Row row) {
        return of(row.text("instrument"), row.find("book_id", UUID.class));
    }

    /** The instruments of the shared ones: each kind of book is found by a column of its own. */
    static List<String> instruments(Collection<BookKey> books) {
        return only(books, Shared.class, Shared::instrument);
    }

    /** The ids of books of their own. */
    static List<UUID> ownIds(Collection<BookKey> books) {
        return only(books, Own.class, Own::bookId);
    }

    private static <K extends BookKey, V> List<V> only(Collection<BookKey> books, Class<K> kind, Function<K, V> value) {
        return books.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(value)
                .toList();
    }
}
