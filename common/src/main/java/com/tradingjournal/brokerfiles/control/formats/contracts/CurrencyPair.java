package com.tradingjournal.brokerfiles.control.formats.contracts;

import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A currency priced in another: {@code EURUSD}, {@code EUR/USD}, {@code EUR.USD}, and {@code EURUSD.m} as some brokers call it. */
public record CurrencyPair(String base, String quote) {

    private static final Pattern PAIR =
            Pattern.compile("(?<base>[A-Z]{3})[./]?(?<quote>[A-Z]{3})(?:[._#+-].*|[A-Z]{0,3})");
    private static final Pattern BARE = Pattern.compile("[A-Z]{3}[./]?[A-Z]{3}");
    private static final int LETTERS = 3;

    /** Those of states: codes with an X are metals and the like. */
    private static final Set<String> CURRENCIES = Stream.concat(
                    Stream.of("CNH"), Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode))
            .filter(code -> !code.startsWith("X"))
            .collect(Collectors.toUnmodifiableSet());

    /** Empty where one of the two is no currency of a state. */
    public static Optional<CurrencyPair> parse(String symbol) {
        Matcher pair = PAIR.matcher(symbol.strip().toUpperCase(Locale.ROOT));
        return pair.matches() && CURRENCIES.contains(pair.group("base")) && CURRENCIES.contains(pair.group("quote"))
                ? Optional.of(new CurrencyPair(pair.group("base"), pair.group("quote")))
                : Optional.empty();
    }

    /** The same of a text that could be a share's as well: nothing may follow. */
    public static Optional<CurrencyPair> amongShares(String symbol) {
        return BARE.matcher(symbol.strip().toUpperCase(Locale.ROOT)).matches() ? parse(symbol) : Optional.empty();
    }

    /** What a pair gains is counted in its second currency. */
    public Instrument instrument(String symbol) {
        return new Instrument(symbol, null, null, null, AssetClass.FOREX, BigDecimal.ONE, null, quote);
    }

    /** In which currency a market of currencies, metals and indices quotes a symbol: {@code XAUUSD}, {@code DE30EUR}. */
    public static Optional<String> quoteOf(String symbol) {
        String upper = symbol.strip().toUpperCase(Locale.ROOT);
        return parse(upper)
                .map(CurrencyPair::quote)
                .or(() -> Optional.of(upper.substring(Math.max(0, upper.length() - LETTERS)))
                        .filter(CURRENCIES::contains)
                        .filter(quote -> upper.length() > quote.length()));
    }
}
