package com.tradingjournal.charges.entity;

import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate as the table has it. What is null holds for all of its kind; a rate holds until the next of the same kind.
 *
 * @param percent of the turnover
 * @param source where the rate was read
 */
public record ChargeRate(
        Levy levy,
        @Nullable Segment segment,
        @Nullable Exchange exchange,
        @Nullable Side side,
        LocalDate validFrom,
        BigDecimal percent,
        String source) {

    boolean concerns(Levy asked, Listing listing, @Nullable Side by) {
        return levy == asked
                && (segment == null || segment == listing.segment())
                && (exchange == null || exchange == listing.exchange())
                && (side == null || side == by);
    }

    boolean sameKind(ChargeRate that) {
        return levy == that.levy && segment == that.segment && exchange == that.exchange && side == that.side;
    }
}
