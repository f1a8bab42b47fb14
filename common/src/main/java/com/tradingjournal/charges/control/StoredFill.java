package com.tradingjournal.charges.control;

import com.tradingjournal.charges.entity.ChargedFill;
import com.tradingjournal.charges.entity.ChargedFill.Standing;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.TradingDay.Cost;
import com.tradingjournal.positions.control.BookKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A fill with what it costs as the row has it. */
record StoredFill(ChargedFill fill, BookKey book, Price price) {

    /**
     * @param charges the depository's included
     * @param computed by our table
     */
    record Price(Charges charges, BigDecimal depository, boolean computed) {

        boolean sameAs(Price that) {
            return computed == that.computed
                    && depository.compareTo(that.depository) == 0
                    && charges.sameAs(that.charges);
        }

        Charges withoutDepository() {
            return charges.minus(Charges.other(depository));
        }
    }

    /** The row as it should be; {@code cost} is null where nothing is computed. */
    Price due(@Nullable Cost cost) {
        return switch (fill.standing()) {
            case COMPUTED ->
                cost == null
                        ? new Price(Charges.NONE, BigDecimal.ZERO, false)
                        : new Price(cost.all(), cost.depository(), true);
            case STATED_BY_FILE, STATED_BY_PERSON -> stated(cost == null ? BigDecimal.ZERO : cost.depository());
        };
    }

    private Price stated(BigDecimal depository) {
        return new Price(price.withoutDepository().plus(Charges.other(depository)), depository, false);
    }

    boolean states() {
        return fill.standing() != Standing.COMPUTED;
    }
}
