package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;

/** A row that gives a purchase and a sale; the entry's columns are the purchase's. What was sold first was a short. */
public final class PairedTrade {

    private PairedTrade() {}

    public static RoundTripBuilder of(Row row, Instrument instrument, BigDecimal quantity) {
        BigDecimal bought = row.requiredPrice(Field.ENTRY_PRICE, instrument.assetClass());
        BigDecimal sold = row.requiredPrice(Field.EXIT_PRICE, instrument.assetClass());
        When buying = row.requiredWhen(Field.ENTRY_TIMESTAMP);
        When selling = row.requiredWhen(Field.EXIT_TIMESTAMP);
        return selling.at().isBefore(buying.at())
                ? row.roundTrip(instrument, Side.SELL, quantity, new Priced(sold, selling))
                        .exit(bought, buying)
                : row.roundTrip(instrument, Side.BUY, quantity, new Priced(bought, buying))
                        .exit(sold, selling);
    }
}
