package com.tradingjournal.charges.entity;

import com.tradingjournal.charges.entity.Segment.Market;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a broker says he charged an account from one day through another: on a contract note, or in a report of a period.
 *
 * @param market of which the charges are; null for all that was traded
 */
public record Statement(
        LocalDate from, LocalDate through, @Nullable Market market, Extent extent, Charges charges) {

    /** What of an account's costs a statement covers, and how far it tells them apart. */
    public enum Extent {
        /** What stands on contract notes, in its parts. */
        NOTES,
        /** The same as a sum of which only the brokerage is told apart; the rest is in {@code other}. */
        UNDIVIDED,
        /** What the depository takes as well. */
        WITH_DEPOSITORY
    }

    public Statement {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("A statement ends at " + through + ", before it begins at " + from);
        }
    }

    public boolean ofOneDay() {
        return from.equals(through);
    }
}
