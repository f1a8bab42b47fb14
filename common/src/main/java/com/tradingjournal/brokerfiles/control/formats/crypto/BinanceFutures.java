package com.tradingjournal.brokerfiles.control.formats.crypto;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FEES;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.formats.contracts.CryptoPair;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;

/** Binance: Orders → Futures → Trade history. Fills of contracts settled in their quote coin. */
final class BinanceFutures implements BinanceFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(EXECUTED_AT, "Date(UTC)", "Time(UTC)")
            .required(SYMBOL, "Symbol")
            .required(SIDE, "Side")
            .required(PRICE, "Price")
            .required(QUANTITY, "Quantity")
            .required(FEES, "Fee")
            .requiredNamed("Realized Profit")
            .ignored("Amount", "Quote Asset");

    @Override
    public String id() {
        return "binance-futures";
    }

    @Override
    public String name() {
        return "Binance futures trades";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        CryptoPair pair = CryptoPair.of(row);
        Instrument instrument = pair.contract(row);
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.positive(QUANTITY, CryptoPair.number(row.text(QUANTITY), pair.base())),
                row.requiredPrice(PRICE, instrument.assetClass()),
                CryptoFormat.when(row, EXECUTED_AT));
        FillBuilder fill = row.fill(instrument, traded);
        CoinFee.of(row, pair, traded.price()).ifPresent(fill::charges);
        return fill.counted(ordinals);
    }
}
