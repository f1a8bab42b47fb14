package com.tradingjournal.brokerfiles.control.formats.tradingview;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code NASDAQ:AAPL}, {@code CME_MINI:NQ1!}, {@code FX:EURUSD}: where it is traded tells what it is. */
final class TradingViewSymbol {

    private static final Set<String> FUTURES = Set.of(
            "CME",
            "CME_MINI",
            "CBOT",
            "CBOT_MINI",
            "NYMEX",
            "NYMEX_MINI",
            "COMEX",
            "COMEX_MINI",
            "EUREX",
            "ICEUS",
            "ICEEUR",
            "CFE");
    private static final Set<String> CURRENCIES =
            Set.of("FX", "FX_IDC", "OANDA", "FOREXCOM", "PEPPERSTONE", "FXCM", "SAXO");
    private static final Set<String> COINS = Set.of(
            "BINANCE", "COINBASE", "KRAKEN", "BITSTAMP", "BYBIT", "BITFINEX", "OKX", "CRYPTO", "KUCOIN", "GEMINI");

    private TradingViewSymbol() {}

    private static String exchange(String symbol) {
        int colon = symbol.indexOf(':');
        return colon < 0 ? "" : symbol.substring(0, colon).toUpperCase(Locale.ROOT);
    }

    /** Without an exchange a future is told by its month or its {@code 1!}. */
    private static boolean isFuture(String symbol) {
        return FUTURES.contains(exchange(symbol))
                || symbol.matches(".*\\d!")
                || FuturesContract.amongShares(symbol).isPresent();
    }

    static Optional<Question> question(Row row) {
        return isFuture(row.text(Field.SYMBOL)) ? FuturesContract.question(row, Field.SYMBOL) : Optional.empty();
    }

    static Instrument instrument(Row row) {
        String symbol = row.requiredName(Field.SYMBOL, 40);
        if (isFuture(symbol)) {
            return FuturesContract.instrument(row, Field.SYMBOL, null);
        }
        String exchange = exchange(symbol);
        String name = symbol.substring(symbol.indexOf(':') + 1);
        AssetClass assetClass = CURRENCIES.contains(exchange)
                ? AssetClass.FOREX
                : COINS.contains(exchange) ? AssetClass.CRYPTO : AssetClass.STOCK;
        return new Instrument(
                name, null, exchange.isEmpty() ? null : exchange, null, assetClass, BigDecimal.ONE, null, null);
    }
}
