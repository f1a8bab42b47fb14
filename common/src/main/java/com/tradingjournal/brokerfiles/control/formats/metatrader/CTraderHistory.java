package com.tradingjournal.brokerfiles.control.formats.metatrader;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;

/**
 * cTrader: History → Export, a closing deal or a closed position per row. Lot sizes follow from the profit as in MetaTrader's reports; that
 * of positions is after fees, which the file does not tell.
 *
 * @param profit the column of what was made by prices, or of what was left of it
 */
record CTraderHistory(String id, String name, HeaderSpec header, String profit) implements BrokerFormat {

    private static final String GROSS = "Gross P&L";

    static CTraderHistory deals() {
        HeaderSpec header = prices().required(FILL_ID, "Deal ID")
                .required(QUANTITY, "Volume")
                .required(ENTRY_TIMESTAMP, "Open Time")
                .required(EXIT_TIMESTAMP, "Closing Time")
                .requiredNamed(GROSS)
                .named("Commission", "Swap")
                .ignored("Position ID", "Closing Direction", "Net P&L");
        return new CTraderHistory("ctrader-history", "cTrader history", header, GROSS);
    }

    static CTraderHistory positions() {
        HeaderSpec header = prices().required(QUANTITY, "Closing Quantity")
                .required(ENTRY_TIMESTAMP, "Opening time")
                .required(EXIT_TIMESTAMP, "Closing time")
                .requiredNamed("Net $");
        return new CTraderHistory("ctrader-positions", "cTrader closed positions", header, "Net $");
    }

    private static HeaderSpec prices() {
        return HeaderSpec.columns()
                .required(SYMBOL, "Symbol")
                .required(SIDE, "Opening Direction")
                .required(ENTRY_PRICE, "Entry Price")
                .required(EXIT_PRICE, "Closing Price");
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        RoundTripBuilder trip = LotTrade.of(row, profit);
        if (!profit.equals(GROSS)) {
            return trip.counted(ordinals);
        }
        return trip.charges(Charges.brokerage(row.sum("Commission").negate())
                        .plus(Charges.other(row.sum("Swap").negate())))
                .numbered("ctrader", row.requiredId(FILL_ID));
    }
}
