package com.tradingjournal.brokerfiles.control.formats.us.platforms;

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

/** Sterling Trader, Trading monitor › Trades › Export: no numbers, no fees. */
public final class SterlingTrades extends UsFile {

    public SterlingTrades() {
        super(
                "sterling-trades",
                "Sterling Trader trades",
                HeaderSpec.columns()
                        .required(Field.TRADE_DATE, "Date")
                        .required(Field.EXECUTED_AT, "Time")
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Shares (Qty)")
                        .required(Field.PRICE, "Exe Price")
                        .required(Field.SIDE, "Side")
                        .optional(Field.ACCOUNT, "Account"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = Securities.of(row);
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        return row.requiredWord(Field.SIDE, Deal.WORDS)
                .fill(row, instrument, size, row.requiredWhen(Field.TRADE_DATE, Field.EXECUTED_AT))
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .counted(ordinals);
    }
}
