package com.tradingjournal.brokerfiles.control.formats.tradingview;

import com.tradingjournal.brokerfiles.control.formats.contracts.CryptoPair;
import com.tradingjournal.brokerfiles.control.formats.contracts.CurrencyPair;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /** Of shares: of an exchange whose listings are in several currencies, or in pence, nothing is said. */
    private static final Map<String, Set<String>> LISTINGS = Map.ofEntries(
            Map.entry("USD", Set.of("NASDAQ", "NYSE", "AMEX", "NYSEARCA", "ARCA", "BATS", "CBOE", "OTC", "IEX")),
            Map.entry("INR", Set.of("NSE", "BSE")),
            Map.entry("EUR", Set.of("XETR", "FWB", "EURONEXT", "MIL", "BME", "VIE", "TRADEGATE", "GETTEX", "OMXHEX")),
            Map.entry("CAD", Set.of("TSX", "TSXV", "NEO", "CSE")),
            Map.entry("CHF", Set.of("SIX", "BX")),
            Map.entry("JPY", Set.of("TSE")),
            Map.entry("HKD", Set.of("HKEX")),
            Map.entry("AUD", Set.of("ASX")),
            Map.entry("SEK", Set.of("OMXSTO")),
            Map.entry("DKK", Set.of("OMXCOP")),
            Map.entry("NOK", Set.of("OSL")),
            Map.entry("PLN", Set.of("GPW")),
            Map.entry("BRL", Set.of("BMFBOVESPA")),
            Map.entry("KRW", Set.of("KRX")),
            Map.entry("CNY", Set.of("SSE", "SZSE")));

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
        AssetClass assetClass = assetClass(exchange, name);
        return new Instrument(
                name,
                null,
                exchange.isEmpty() ? null : exchange,
                null,
                assetClass,
                BigDecimal.ONE,
                null,
                currency(exchange, name, assetClass).orElse(null));
    }

    private static AssetClass assetClass(String exchange, String name) {
        if (COINS.contains(exchange)) {
            return AssetClass.CRYPTO;
        }
        boolean pair = exchange.isEmpty() && CurrencyPair.amongShares(name).isPresent();
        return pair || CURRENCIES.contains(exchange) ? AssetClass.FOREX : AssetClass.STOCK;
    }

    /** In which prices are; empty for what nothing is known of, which is the account's. */
    private static Optional<String> currency(String exchange, String name, AssetClass assetClass) {
        return switch (assetClass) {
            case FOREX -> CurrencyPair.quoteOf(name);
            case CRYPTO -> CryptoPair.parse(name).map(CryptoPair::quote);
            case STOCK, OPTION, FUTURE, COMMODITY ->
                LISTINGS.entrySet().stream()
                        .filter(listing -> listing.getValue().contains(exchange))
                        .map(Map.Entry::getKey)
                        .findFirst();
        };
    }

    /** A commission is in the account's currency, of which the file says nothing. */
    static List<Problem> assumptions(Row row) {
        String currency = instrument(row).currency();
        boolean free = row.amount(Field.FEES).filter(fee -> fee.signum() != 0).isEmpty();
        return currency == null || currency.equals("USD") || free
                ? List.of()
                : List.of(
                        row.note(Field.FEES, ProblemCode.ASSUMPTION, "is taken as " + currency + ", as the price is"));
    }
}
