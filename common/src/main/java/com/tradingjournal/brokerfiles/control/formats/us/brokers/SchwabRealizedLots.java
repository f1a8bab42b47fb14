package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.Fact;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Schwab, Accounts › Realized Gain/Loss › Lot details: each lot is a round trip, fees within its prices. Shares acquired
 * after they were sold were sold short. The gain of a wash sale is stated without what is disallowed, and not compared.
 */
public final class SchwabRealizedLots extends UsFile {

    private static final String GAIN = "Gain/Loss ($)";
    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");
    private static final Annotations NONE = new Annotations(null, null, null, null, List.of(), null, null);

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
        Leg bought = new Leg(
                row.requiredPrice(Field.ENTRY_PRICE, instrument.assetClass()),
                row.requiredInstant(Field.ENTRY_TIMESTAMP));
        Leg sold = new Leg(
                row.requiredPrice(Field.EXIT_PRICE, instrument.assetClass()),
                row.requiredInstant(Field.EXIT_TIMESTAMP));
        compare(row, quantity.multiply(instrument.multiplier()), bought, sold);
        boolean isShort = sold.at().isBefore(bought.at());
        String fact =
                Fact.of("lot", instrument.symbol(), quantity, bought.price(), bought.at(), sold.price(), sold.at());
        return new RoundTripRow(
                row.position(),
                null,
                instrument,
                isShort ? Side.SELL : Side.BUY,
                quantity,
                isShort ? sold : bought,
                isShort ? bought : sold,
                Timing.DATE_ONLY,
                Charges.NONE,
                null,
                ordinals.key("", fact),
                NONE);
    }

    private static void compare(Row row, BigDecimal units, Leg bought, Leg sold) {
        Optional<BigDecimal> stated = row.text(GAIN).isEmpty() ? Optional.empty() : Optional.of(row.sum(GAIN));
        BigDecimal made = sold.price().subtract(bought.price()).multiply(units);
        BigDecimal tolerance = units.multiply(ROUNDING).add(new BigDecimal("0.01"));
        boolean isWash = row.text("Wash Sale?").equalsIgnoreCase("Yes");
        if (!isWash
                && stated.filter(gain -> gain.subtract(made).abs().compareTo(tolerance) > 0)
                        .isPresent()) {
            String what = "is " + stated.get().toPlainString() + ", but the prices make "
                    + made.stripTrailingZeros().toPlainString();
            row.reject(GAIN, row.text(GAIN), ProblemCode.CONTRADICTION, what);
        }
    }
}
