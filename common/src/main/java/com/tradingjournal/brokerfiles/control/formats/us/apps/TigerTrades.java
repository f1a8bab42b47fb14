package com.tradingjournal.brokerfiles.control.formats.us.apps;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;

/** Tiger Brokers, statement › trades: the time names its zone, {@code 04:47:39,GMT-04}; fees in one column, tax in another. */
public final class TigerTrades extends UsFile {

    private static final String GST = "GST";

    public TigerTrades() {
        super(
                "tiger-trades",
                "Tiger Brokers trades",
                HeaderSpec.columns()
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.CURRENCY, "Currency")
                        .required(Field.TRADE_DATE, "Trade Date")
                        .required(Field.EXECUTED_AT, "Time")
                        .required(Field.SIDE, "Buy/Sell")
                        .required(Field.QUANTITY, "Quantity")
                        .required(Field.PRICE, "Trade Price")
                        .required(Field.FEES, "Comm/Fee/Tax")
                        .named(GST)
                        .optional(Field.EXCHANGE, "Exchange")
                        .ignored("Name", "Type", "Gross Amount", "Net Amount"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = Securities.in(row.name(Field.CURRENCY, 5).orElse(null), Securities.of(row));
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        BigDecimal fees = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return row.requiredWord(Field.SIDE, Deal.WORDS)
                .fill(row, instrument, size, row.requiredWhen(Field.TRADE_DATE, Field.EXECUTED_AT))
                .charges(new Charges(BigDecimal.ZERO, BigDecimal.ZERO, row.cost(GST), BigDecimal.ZERO, fees))
                .counted(ordinals);
    }
}
