package com.tradingjournal.positions.control;

import java.util.UUID;

/** Which fills of an account are matched with one another. */
public sealed interface BookKey {

    /** All fills of an instrument that have no book of their own. */
    record Shared(String instrument) implements BookKey {}

    /** The fills of one trade that was given as a round trip: those with this {@code executions.book_id}. */
    record Own(UUID bookId) implements BookKey {}
}
