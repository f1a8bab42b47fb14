package com.tradingjournal.brokerfiles.control.formats.futures;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.CURRENCY;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.PairedTrade;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import java.util.List;
import java.util.Optional;

/**
 * Tradovate: Reports → Performance, and Position History. A purchase paired with a sale by the broker; the one that came first opened the
 * trade. The stated profit is before fees and is checked against prices and the contract's point value. A pair is known by its two
 * fills, which both reports tell, so that it is the same in both.
 *
 * @param identity the columns of the two fills' numbers
 */
record TradovatePairs(String id, String name, HeaderSpec header, String profit, List<String> identity)
        implements FuturesFormat {

    static TradovatePairs performance() {
        HeaderSpec header = HeaderSpec.columns()
                .required(SYMBOL, "symbol")
                .requiredNamed("buyFillId", "sellFillId", "pnl")
                .required(QUANTITY, "qty")
                .required(ENTRY_PRICE, "buyPrice")
                .required(EXIT_PRICE, "sellPrice")
                .required(ENTRY_TIMESTAMP, "boughtTimestamp")
                .required(EXIT_TIMESTAMP, "soldTimestamp")
                .ignored("_priceFormat", "_priceFormatType", "_tickSize", "duration");
        List<String> identity = List.of("buyFillId", "sellFillId");
        return new TradovatePairs("tradovate-performance", "Tradovate performance", header, "pnl", identity);
    }

    static TradovatePairs positions() {
        HeaderSpec header = HeaderSpec.columns()
                .required(SYMBOL, "Contract")
                .optional(ACCOUNT, "Account")
                .optional(CURRENCY, "Currency")
                .named("Buy Fill ID", "Sell Fill ID", "P/L")
                .required(QUANTITY, "Paired Qty")
                .required(ENTRY_PRICE, "Buy Price")
                .required(EXIT_PRICE, "Sell Price")
                .required(ENTRY_TIMESTAMP, "Bought Timestamp")
                .required(EXIT_TIMESTAMP, "Sold Timestamp")
                .ignored(
                        "Pair ID",
                        "Position ID",
                        "Timestamp",
                        "Trade Date",
                        "Net Pos",
                        "Net Price",
                        "Bought",
                        "Avg. Buy",
                        "Sold",
                        "Avg. Sell")
                .ignored("Product", "Product Description", "_priceFormat", "_priceFormatType", "_tickSize");
        List<String> fills = List.of("Buy Fill ID", "Sell Fill ID");
        return new TradovatePairs("tradovate-positions", "Tradovate position history", header, "P/L", fills);
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(ENTRY_TIMESTAMP);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument =
                FuturesContract.instrument(row, SYMBOL, row.name(CURRENCY, 5).orElse("USD"));
        RoundTripBuilder trip = PairedTrade.of(row, instrument, row.requiredPositive(QUANTITY))
                .account(row.name(ACCOUNT, 100).orElse(""));
        row.agree(profit, trip.grossPnl(), ROUNDING);
        String[] numbers = identity.stream().map(row::text).toArray(String[]::new);
        boolean known = List.of(numbers).stream().noneMatch(String::isEmpty);
        return known ? trip.numbered("tradovate-pair", numbers) : trip.counted(ordinals);
    }
}
