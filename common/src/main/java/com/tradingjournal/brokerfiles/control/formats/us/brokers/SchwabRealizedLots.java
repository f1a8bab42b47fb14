package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.PairedTrade;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;

/**
 * Schwab, Accounts › Realized Gain/Loss › Lot details: each lot is a round trip, fees within its prices. Shares acquired
 * after they were sold were sold short. The gain of a wash sale is stated without what is disallowed, and not compared.
 */
public final class SchwabRealizedLots extends UsFile {

    private static final String GAIN = "Gain/Loss ($)";
    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    public SchwabRealizedLots() {
        super(
                "schwab-realized-lots",
                "Charles Schwab realized gain/loss, lot details",
                HeaderSpec.columns()
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Quantity")
                        .required(Field.ENTRY_PRICE, "Cost Per Share")
                        .required(Field.EXIT_PRICE, "Proceeds Per Share")
                        .required(Field.ENTRY_TIMESTAMP, "Opened Date")
                        .required(Field.EXIT_TIMESTAMP, "Closed Date")
                        .named(GAIN, "Wash Sale?")
                        .ignored("Gain/Loss (%)#2", "Term"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = Securities.of(row);
        BigDecimal quantity = row.requiredSize(Field.QUANTITY);
        RoundTripBuilder trip = PairedTrade.ofDays(row, instrument, quantity).charges(Charges.NONE);
        if (!row.text("Wash Sale?").equalsIgnoreCase("Yes")) {
            BigDecimal rounding = quantity.multiply(instrument.multiplier()).multiply(ROUNDING);
            row.agree(GAIN, trip.grossPnl(), rounding.add(CENT));
        }
        return trip.counted(ordinals);
    }
}
