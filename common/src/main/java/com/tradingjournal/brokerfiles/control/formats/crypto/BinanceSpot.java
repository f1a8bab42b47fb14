package com.tradingjournal.brokerfiles.control.formats.crypto;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FEES;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * Binance: Orders → Spot → Trade history, in its present and its older form, and the order history. A fee in the bought coin is worth its
 * price; one in a third coin (BNB) cannot be told in the pair's currency, so that row is refused rather than its fee guessed.
 */
record BinanceSpot(String id, String name, HeaderSpec header) implements CryptoFormat {

    private static final int PLACES = 8;

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
                .named("Fee Coin");
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
                .named("status");
        return new BinanceSpot("binance-orders", "Binance order history", header);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String status = row.text("status").toLowerCase(Locale.ROOT);
        if (!status.isEmpty() && !status.contains("fill")) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Instrument instrument = CryptoFormat.pair(row, SYMBOL);
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS),
                row.requiredPositive(QUANTITY),
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(EXECUTED_AT));
        FillBuilder fill = row.fill(instrument, traded);
        fee(row, instrument, traded.price()).map(Charges::other).ifPresent(fill::charges);
        return fill.counted(ordinals);
    }

    private static Optional<BigDecimal> fee(Row row, Instrument instrument, BigDecimal price) {
        Optional<BigDecimal> fee = row.amount(FEES);
        String coin = coin(row);
        String quote = String.valueOf(instrument.currency());
        if (fee.isEmpty() || fee.get().signum() == 0 || coin.isEmpty() || coin.equals(quote)) {
            return fee;
        }
        if (instrument.symbol().toUpperCase(Locale.ROOT).startsWith(coin)) {
            return fee.map(amount -> amount.multiply(price).setScale(PLACES, RoundingMode.HALF_EVEN));
        }
        row.reject(FEES, ProblemCode.CONTRADICTION, "is in " + coin + ", whose price in " + quote + " the file does not tell");
        return Optional.empty();
    }

    private static String coin(Row row) {
        String named = row.text("Fee Coin");
        return (named.isEmpty() ? row.text(FEES).replaceAll("^[-+0-9.,eE ]*", "") : named).strip().toUpperCase(Locale.ROOT);
    }
}
