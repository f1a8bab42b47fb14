package com.tradingjournal.brokerfiles.control.formats.metatrader;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Optional;

/** cTrader: History → Export, a closing deal per row. Lot sizes follow from the gross profit as in MetaTrader's reports. */
final class CTraderHistory implements BrokerFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(FILL_ID, "Deal ID")
            .ignored("Position ID", "Closing Direction", "Net P&L")
            .required(SYMBOL, "Symbol")
            .required(SIDE, "Opening Direction")
            .required(QUANTITY, "Volume")
            .required(ENTRY_PRICE, "Entry Price")
            .required(EXIT_PRICE, "Closing Price")
            .required(ENTRY_TIMESTAMP, "Open Time")
            .required(EXIT_TIMESTAMP, "Closing Time")
            .named("Gross P&L", "Commission", "Swap");

    @Override
    public String id() {
        return "ctrader-history";
    }

    @Override
    public String name() {
        return "cTrader history";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Side side = row.requiredWord(SIDE, Sides.WORDS);
        BigDecimal volume = row.requiredPositive(QUANTITY);
        BigDecimal entry = row.amount(ENTRY_PRICE).orElse(BigDecimal.ZERO);
        BigDecimal exit = row.amount(EXIT_PRICE).orElse(BigDecimal.ZERO);
        Optional<BigDecimal> units = LotUnits.of(row.sum("Gross P&L"), side, volume, entry, exit);
        if (units.isEmpty()) {
            row.reject("Gross P&L", row.text("Gross P&L"), ProblemCode.CONTRADICTION, "has not the sign that the prices tell");
        }
        Instrument instrument = MetaTraderInstrument.of(row.requiredName(SYMBOL, 40), units.orElse(BigDecimal.ONE));
        return row.roundTrip(instrument, side, volume, new Priced(entry, row.requiredWhen(ENTRY_TIMESTAMP)))
                .exit(exit, row.requiredWhen(EXIT_TIMESTAMP))
                .charges(new Charges(
                        row.sum("Commission").negate(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        row.sum("Swap").negate()))
                .numbered("ctrader", row.id(FILL_ID).orElse(""));
    }
}
