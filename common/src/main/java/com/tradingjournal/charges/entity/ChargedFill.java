package com.tradingjournal.charges.entity;

import com.tradingjournal.positions.entity.Fill;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fill as far as charges depend on it.
 *
 * @param scrip what the depository delivers: stock of both exchanges is one
 * @param orderId shared by the partial fills of an order; a fill without one is its own order
 */
public record ChargedFill(
        Fill fill, String scrip, Listing listing, @Nullable String orderId, Standing standing) {

    /** Who says what a fill costs. */
    public enum Standing {
        COMPUTED,
        /** The broker's file does; it never has what the depository takes, which is added. */
        STATED_BY_FILE,
        /** A person does, or our own file of a journal, and that is all it costs. */
        STATED_BY_PERSON
    }

    static final Comparator<ChargedFill> IN_TIME = Comparator.comparing(ChargedFill::fill, Fill.IN_TIME);

    UUID id() {
        return fill.id();
    }

    /** As if nobody had said what it costs. */
    public ChargedFill unstated() {
        return new ChargedFill(fill, scrip, listing, orderId, Standing.COMPUTED);
    }
}
