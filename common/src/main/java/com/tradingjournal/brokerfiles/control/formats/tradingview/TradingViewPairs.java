package com.tradingjournal.brokerfiles.control.formats.tradingview;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.PairedTrade;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.Locale;
import java.util.Optional;

/** TradingView's paper trading: a purchase and a sale per row, without fees. */
final class TradingViewPairs implements BrokerFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "symbol")
            .required(QUANTITY, "qty")
            .required(ENTRY_PRICE, "buyPrice")
            .required(EXIT_PRICE, "sellPrice")
            .required(ENTRY_TIMESTAMP, "boughtTimestamp")
            .required(EXIT_TIMESTAMP, "soldTimestamp")
            .requiredNamed("status");

    @Override
    public String id() {
        return "tradingview-paper";
    }

    @Override
    public String name() {
        return "TradingView paper trades";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return TradingViewSymbol.question(row);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (row.text("status").toLowerCase(Locale.ROOT).startsWith("cancel")) {
            return new Ignored(row.position().line(), "CANCELLED");
        }
        return PairedTrade.of(row, TradingViewSymbol.instrument(row), row.requiredPositive(QUANTITY))
                .counted(ordinals);
    }
}
