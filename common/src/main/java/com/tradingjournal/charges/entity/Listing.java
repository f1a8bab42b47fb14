package com.tradingjournal.charges.entity;

import com.tradingjournal.positions.entity.AssetClass;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is traded, as far as rates depend on it.
 *
 * @param segment of stock: as if all of it were delivered
 */
public record Listing(Exchange exchange, Segment segment) {

    private static final Set<String> COMMODITY_NAMES = Set.of("MCX", "NCDEX", "NCO");
    private static final Set<String> CURRENCY_NAMES = Set.of("CDS", "BCD");
    private static final Pattern CURRENCY_PAIR = Pattern.compile("(USD|EUR|GBP|JPY)INR|EURUSD|GBPUSD|USDJPY");

    /** What a file or a person says of a contract or share. */
    public record Terms(
            AssetClass assetClass,
            @Nullable String exchange,
            @Nullable String underlying,
            boolean option) {}

    /** Empty where it is not traded at an exchange of India. Without an exchange it is NSE, commodities are MCX's. */
    public static Optional<Listing> of(Terms terms) {
        String name = terms.exchange == null ? usual(terms.assetClass) : terms.exchange;
        return Exchange.named(name)
                .flatMap(exchange ->
                        segment(terms, name.toUpperCase(Locale.ROOT)).map(segment -> new Listing(exchange, segment)));
    }

    private static String usual(AssetClass assetClass) {
        return assetClass == AssetClass.COMMODITY ? "MCX" : "NSE";
    }

    private static Optional<Segment> segment(Terms terms, String exchange) {
        boolean commodity = COMMODITY_NAMES.contains(exchange);
        return switch (terms.assetClass) {
            case STOCK -> commodity ? Optional.empty() : Optional.of(Segment.EQUITY_DELIVERY);
            case FUTURE -> Optional.of(contract(terms, exchange));
            case OPTION -> Optional.of(contract(terms, exchange));
            case COMMODITY -> Optional.of(terms.option ? Segment.COMMODITY_OPTIONS : Segment.COMMODITY_FUTURES);
            case FOREX, CRYPTO -> Optional.empty();
        };
    }

    private static Segment contract(Terms terms, String exchange) {
        boolean option = terms.assetClass == AssetClass.OPTION;
        if (COMMODITY_NAMES.contains(exchange)) {
            return option ? Segment.COMMODITY_OPTIONS : Segment.COMMODITY_FUTURES;
        }
        boolean pair = terms.underlying != null
                && CURRENCY_PAIR.matcher(terms.underlying).matches();
        if (pair || CURRENCY_NAMES.contains(exchange)) {
            return option ? Segment.CURRENCY_OPTIONS : Segment.CURRENCY_FUTURES;
        }
        return option ? Segment.OPTIONS : Segment.FUTURES;
    }
}
