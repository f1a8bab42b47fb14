package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXCHANGE;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import java.util.Locale;

/** Kotak Neo: Reports → Trade book. The trade's time counts, not the order's; the market rate is the price without brokerage. */
final class KotakTrades implements IndianFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "Security Name")
            .required(EXCHANGE, "Exchange")
            .required(SIDE, "Transaction Type")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "Market Rate")
            .optional(ORDER_ID, "Order ID")
            .required(TRADE_DATE, "Trade Date")
            .optional(EXECUTED_AT, "Trade Time")
            .ignored("Order Time");

    @Override
    public String id() {
        return "kotak-trades";
    }

    @Override
    public String name() {
        return "Kotak Neo trade book";
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
        return row.fill(instrument, traded).counted(ordinals);
    }
}
