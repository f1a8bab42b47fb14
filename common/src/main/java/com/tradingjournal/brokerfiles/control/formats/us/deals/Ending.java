package com.tradingjournal.brokerfiles.control.formats.us.deals;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes of a position that nobody traded. An option that ends does so at 0 on whichever side it was held; the shares of
 * an assignment or exercise have a row of their own.
 */
public final class Ending {

    private Ending() {}

    /** By the words of an action or a description. */
    public static Optional<Event> named(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("expir")) {
            return Optional.of(Event.EXPIRY);
        }
        if (lower.contains("assign")) {
            return Optional.of(Event.ASSIGNMENT);
        }
        return lower.contains("exercise") ? Optional.of(Event.EXERCISE) : Optional.empty();
    }

    public static FillBuilder of(Row row, Instrument option, Event event, BigDecimal quantity, When when) {
        return Deal.SELL_TO_CLOSE
                .fill(row, option, new Size(quantity, BigDecimal.ZERO), when)
                .event(event)
                .charges(Charges.NONE);
    }

    /** Units added by a split are a purchase, units taken away by a reverse one a sale. */
    public static FillBuilder split(Row row, Instrument instrument, Side side, BigDecimal units, When when) {
        return row.fill(instrument, new Traded(side, units, BigDecimal.ZERO, when))
                .effect(Effect.UNMARKED)
                .event(Event.SPLIT)
                .charges(Charges.NONE);
    }
}
