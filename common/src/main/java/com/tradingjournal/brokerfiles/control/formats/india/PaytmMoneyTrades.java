package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXCHANGE;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.ISIN;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.util.Locale;

/** Paytm Money: Reports → Tradebook. One fill per row with all its charges; SEBI's and the exchange's are one component here. */
final class PaytmMoneyTrades implements IndianFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(TRADE_DATE, "Date")
            .required(SYMBOL, "Script", "Scrip")
            .optional(ISIN, "ISIN")
            .required(EXCHANGE, "Exchange")
            .ignored("Product Type")
            .required(SIDE, "Type")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "Price")
            .named("Brokerage", "ETT", "GST", "STT", "SEBI", "Stamp Duty")
            .required(ORDER_ID, "Order Number")
            .required(FILL_ID, "Trade Number")
            .optional(EXECUTED_AT, "Trade Time");

    @Override
    public String id() {
        return "paytm-money-trades";
    }

    @Override
    public String name() {
        return "Paytm Money tradebook";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String exchange = row.requiredName(EXCHANGE, 20).toUpperCase(Locale.ROOT);
        Instrument instrument = IndianInstrument.named(row, SYMBOL, exchange);
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.requiredPositive(QUANTITY),
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(TRADE_DATE, EXECUTED_AT));
        FillBuilder fill = row.fill(instrument, traded)
                .charges(new Charges(
                        row.cost("Brokerage"),
                        row.cost("ETT", "SEBI"),
                        row.cost("GST", "STT"),
                        row.cost("Stamp Duty"),
                        Charges.NONE.other()));
        return row.id(FILL_ID)
                .map(id -> fill.numbered(
                        id,
                        "paytm",
                        exchange,
                        row.requiredDate(TRADE_DATE).toString(),
                        instrument.symbol(),
                        traded.side().name(),
                        id))
                .orElseGet(() -> fill.counted(ordinals));
    }
}
