package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;

/** INDmoney: Reports → Order history of Indian stocks. One order per row with its average price; dates with or without a time. */
final class IndMoneyOrders implements IndianFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "Scrip Symbol")
            .required(SIDE, "Type")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "Price")
            .optional(ORDER_ID, "Exchange Order Id")
            .required(EXECUTED_AT, "Execution Date", "Execution date and time");

    @Override
    public String id() {
        return "indmoney-orders";
    }

    @Override
    public String name() {
        return "INDmoney orders";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = IndianInstrument.named(row, SYMBOL, null);
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.requiredPositive(QUANTITY),
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(EXECUTED_AT));
        return row.fill(instrument, traded).counted(ordinals);
    }
}
