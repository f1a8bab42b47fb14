package com.tradingjournal.positions.control;

import java.util.UUID;

/**
 * Each book of an account belongs to one of two halves, by its name alone. Whoever works on one of them leaves the other to somebody
 * else: a large import does both at the same time.
 */
public enum BookHalf {
    FIRST,
    SECOND;

    /** What the halves of an account are by is how {@link String#hashCode} and {@link UUID#hashCode} are defined: every process agrees. */
    public static BookHalf of(BookKey book) {
        int hash = switch (book) {
            case BookKey.Shared(String instrument) -> instrument.hashCode();
            case BookKey.Own(UUID id) -> id.hashCode();
        };
        return Integer.bitCount(hash) % 2 == 0 ? FIRST : SECOND;
    }
}
