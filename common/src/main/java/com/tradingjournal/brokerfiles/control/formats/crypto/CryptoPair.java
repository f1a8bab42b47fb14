package com.tradingjournal.brokerfiles.control.formats.crypto;

import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A coin and what it is priced in: {@code BTCUSDT} is BTC in USDT, whatever stands between; {@code BTCUSDT_260626} is a dated contract on it. */
record CryptoPair(String symbol, String base, String quote) {

    /** A name that ends another one comes after it. */
    private static final List<String> QUOTES = List.of(
            "FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USDP", "USD", "EUR", "GBP", "AUD", "TRY", "BRL", "RUB", "UAH",
            "ZAR", "PLN", "JPY", "INR", "BTC", "ETH", "BNB", "DAI", "TRX", "XRP");

    private static final Pattern TERM = Pattern.compile("[-_](?:\\d{6}|PERP|SWAP)$");
    private static final Pattern BETWEEN = Pattern.compile("[-/_]");

    /** Empty for a pair in a coin that is not known. */
    static Optional<CryptoPair> parse(String symbol) {
        String withoutTerm = TERM.matcher(symbol.toUpperCase(Locale.ROOT)).replaceFirst("");
        String pair = BETWEEN.matcher(withoutTerm).replaceAll("");
        return QUOTES.stream()
                .filter(quote -> pair.endsWith(quote) && pair.length() > quote.length())
                .findFirst()
                .map(quote -> new CryptoPair(symbol, pair.substring(0, pair.length() - quote.length()), quote));
    }

    static CryptoPair of(Row row) {
        String symbol = row.requiredName(Field.SYMBOL, 40);
        return parse(symbol).orElseGet(() -> {
            row.reject(Field.SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is no pair in a currency that is known");
            return new CryptoPair(symbol, symbol, "USDT");
        });
    }

    Instrument coins() {
        return new Instrument(symbol, null, null, null, AssetClass.CRYPTO, BigDecimal.ONE, null, quote);
    }

    /** A contract settled in its quote coin. One in dollars settles in the coin itself: what it gains is not price times quantity. */
    Instrument contract(Row row) {
        if (quote.equals("USD")) {
            row.reject(
                    Field.SYMBOL,
                    ProblemCode.UNKNOWN_CONTRACT,
                    "is a contract settled in its coin, which cannot be read yet");
        }
        Contract terms = new Contract(base, null, null, null);
        return new Instrument(symbol, null, null, "PERP", AssetClass.CRYPTO, BigDecimal.ONE, terms, quote);
    }

    /** The number of {@code 500DOGE}; coins such as 1INCH begin with digits, so that the name has to be known. */
    static String number(String amount, String coin) {
        String text = amount.toUpperCase(Locale.ROOT);
        return text.endsWith(coin)
                ? text.substring(0, text.length() - coin.length()).strip()
                : text;
    }
}
