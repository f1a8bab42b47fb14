package com.tradingjournal.brokerfiles.control.formats.contracts;

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
import java.util.Set;
import java.util.regex.Pattern;

/** A coin and what it is priced in: {@code BTCUSDT} is BTC in USDT, whatever stands between; {@code BTCUSDT_260626} is a dated contract on it. */
public record CryptoPair(String symbol, String base, String quote) {

    /** A name that ends another one comes after it. */
    private static final List<String> QUOTES = List.of(
            "FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USDP", "USD", "EUR", "GBP", "AUD", "TRY", "BRL", "RUB", "UAH",
            "ZAR", "PLN", "JPY", "INR", "BTC", "ETH", "BNB", "DAI", "TRX", "XRP");

    /** Of {@code DOTUSD} the coin is DOT, not DO: names of two letters before these are taken for longer ones in dollars. */
    private static final Set<String> LIKE_DOLLARS = Set.of("BUSD", "TUSD");

    private static final int SHORTEST_BEFORE = 3;
    private static final Pattern TERM = Pattern.compile("(?:[-_](?:\\d{6}|PERP|SWAP)|\\.P)$");
    private static final Pattern BETWEEN = Pattern.compile("[-/_]");

    /** Empty for a pair in a coin that is not known. */
    public static Optional<CryptoPair> parse(String symbol) {
        String withoutTerm = TERM.matcher(symbol.toUpperCase(Locale.ROOT)).replaceFirst("");
        String[] parts = BETWEEN.split(withoutTerm);
        if (parts.length == 2 && !parts[0].isEmpty() && QUOTES.contains(parts[1])) {
            return Optional.of(new CryptoPair(symbol, parts[0], parts[1]));
        }
        String pair = String.join("", parts);
        return QUOTES.stream()
                .filter(quote -> pair.endsWith(quote) && pair.length() >= quote.length() + shortestBefore(quote))
                .findFirst()
                .map(quote -> new CryptoPair(symbol, pair.substring(0, pair.length() - quote.length()), quote));
    }

    private static int shortestBefore(String quote) {
        return LIKE_DOLLARS.contains(quote) ? SHORTEST_BEFORE : 1;
    }

    public static CryptoPair of(Row row) {
        String symbol = row.requiredName(Field.SYMBOL, 40);
        return parse(symbol).orElseGet(() -> {
            row.reject(Field.SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is no pair in a currency that is known");
            return new CryptoPair(symbol, symbol, "USDT");
        });
    }

    public Instrument coins() {
        return new Instrument(symbol, null, null, null, AssetClass.CRYPTO, BigDecimal.ONE, null, quote);
    }

    /** A contract settled in its quote coin. One in dollars settles in the coin itself: what it gains is not price times quantity. */
    public Instrument contract(Row row) {
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
    public static String number(String amount, String coin) {
        String text = amount.toUpperCase(Locale.ROOT);
        return text.endsWith(coin)
                ? text.substring(0, text.length() - coin.length()).strip()
                : text;
    }
}
