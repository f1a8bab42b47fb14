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
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.positions.entity.AssetClass;
import java.util.Locale;

/**
 * Binance: Orders → Spot → Trade history, in its present and its older form, and the order history, which tells no fees. Amounts have the
 * name of their coin behind them.
 */
record BinanceSpot(String id, String name, HeaderSpec header) implements BinanceFormat {

    static BinanceSpot trades() {
        HeaderSpec header = HeaderSpec.columns()
                .required(EXECUTED_AT, "Date(UTC)")
                .required(SYMBOL, "Pair")
                .required(SIDE, "Side")
                .required(PRICE, "Price")
                .required(QUANTITY, "Executed")
                .ignored("Amount")
                .required(FEES, "Fee");
        return new BinanceSpot("binance-spot", "Binance spot trades", header);
    }

    static BinanceSpot older() {
        HeaderSpec header = HeaderSpec.columns()
                .required(EXECUTED_AT, "Date(UTC)")
                .required(SYMBOL, "Market")
                .required(SIDE, "Type")
                .required(PRICE, "Price")
                .required(QUANTITY, "Amount")
                .ignored("Total")
                .required(FEES, "Fee")
                .requiredNamed("Fee Coin");
        return new BinanceSpot("binance-spot-2019", "Binance spot trades (older)", header);
    }

    static BinanceSpot orders() {
        HeaderSpec header = HeaderSpec.columns()
                .required(EXECUTED_AT, "Date(UTC)")
                .required(SYMBOL, "Pair")
                .required(SIDE, "Type")
                .ignored("Order Price", "Order Amount", "Total")
                .required(PRICE, "AvgTrading Price")
                .required(QUANTITY, "Filled")
                .requiredNamed("status");
        return new BinanceSpot("binance-orders", "Binance order history", header);
    }

    /** Of an order that was cancelled in part the rest was filled. */
    private static boolean isFilled(Row row, String quantity) {
        String status = row.text("status").toLowerCase(Locale.ROOT);
        boolean some = row.amount(QUANTITY, quantity)
                .filter(filled -> filled.signum() > 0)
                .isPresent();
        return status.isEmpty() || status.equals("filled") || (status.startsWith("cancel") && some);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        CryptoPair pair = CryptoPair.of(row);
        String quantity = CryptoPair.number(row.text(QUANTITY), pair.base());
        if (!isFilled(row, quantity)) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.positive(QUANTITY, quantity),
                row.requiredPrice(PRICE, AssetClass.CRYPTO),
                CryptoFormat.when(row, EXECUTED_AT));
        FillBuilder fill = row.fill(pair.coins(), traded);
        CoinFee.of(row, pair, traded.price()).ifPresent(fill::charges);
        return fill.counted(ordinals);
    }
}
