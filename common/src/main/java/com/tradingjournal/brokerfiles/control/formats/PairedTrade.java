package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.formats.contracts.Fractions;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.function.Function;

/** A row that gives a purchase and a sale; the entry's columns are the purchase's. What was sold first was a short. */
public final class PairedTrade {

    private PairedTrade() {}

    public static RoundTripBuilder of(Row row, Instrument instrument, BigDecimal quantity) {
        return of(row, instrument, quantity, row::requiredWhen);
    }

    /** The same of days, whatever time of day the file writes beside them. */
    public static RoundTripBuilder ofDays(Row row, Instrument instrument, BigDecimal quantity) {
        return of(row, instrument, quantity, row::requiredDay);
    }

    private static RoundTripBuilder of(
            Row row, Instrument instrument, BigDecimal quantity, Function<Field, When> when) {
        BigDecimal bought = Fractions.wholePrice(row, Field.ENTRY_PRICE, instrument);
        BigDecimal sold = Fractions.wholePrice(row, Field.EXIT_PRICE, instrument);
        When buying = when.apply(Field.ENTRY_TIMESTAMP);
        When selling = when.apply(Field.EXIT_TIMESTAMP);
        return selling.at().isBefore(buying.at())
                ? row.roundTrip(instrument, Side.SELL, quantity, new Priced(sold, selling))
                        .exit(bought, buying)
                : row.roundTrip(instrument, Side.BUY, quantity, new Priced(bought, buying))
                        .exit(sold, selling);
    }
}
