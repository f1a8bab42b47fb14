package com.tradingjournal.brokerfiles.control.formats.ibkr;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Kinds of instruments, which say how many units one is where the file does not. */
enum IbkrKind {
    SHARE(AssetClass.STOCK),
    OPTION(AssetClass.OPTION),
    OPTION_ON_FUTURE(AssetClass.OPTION),
    WARRANT(AssetClass.OPTION),
    FUTURE(AssetClass.FUTURE),
    CURRENCY(AssetClass.FOREX),
    COIN(AssetClass.CRYPTO);

    static final Map<String, IbkrKind> WORDS = Map.ofEntries(
            Map.entry("stk", SHARE),
            Map.entry("stocks", SHARE),
            Map.entry("fund", SHARE),
            Map.entry("cfd", SHARE),
            Map.entry("cfds", SHARE),
            Map.entry("opt", OPTION),
            Map.entry("equity and index options", OPTION),
            Map.entry("war", WARRANT),
            Map.entry("warrants", WARRANT),
            Map.entry("fop", OPTION_ON_FUTURE),
            Map.entry("options on futures", OPTION_ON_FUTURE),
            Map.entry("fut", FUTURE),
            Map.entry("futures", FUTURE),
            Map.entry("cash", CURRENCY),
            Map.entry("forex", CURRENCY),
            Map.entry("crypto", COIN),
            Map.entry("cryptocurrencies", COIN));

    /** Of what others price in cents a price in dollars is known as well: then the size that belongs to it has to be told. */
    private static final Set<String> IN_CENTS =
            Set.of("ZC", "ZS", "ZW", "KE", "ZO", "ZL", "XC", "XK", "XW", "LE", "HE", "GF", "KC", "SB", "CT");

    private final AssetClass assetClass;

    IbkrKind(AssetClass assetClass) {
        this.assetClass = assetClass;
    }

    AssetClass assetClass() {
        return assetClass;
    }

    /** Of a listed option in dollars and of futures the specification tells; empty where it has to be asked. */
    Optional<BigDecimal> usualUnits(String symbol, String currency) {
        return switch (this) {
            case SHARE, CURRENCY, COIN -> Optional.of(BigDecimal.ONE);
            case OPTION ->
                OccSymbol.parse(symbol).filter(_ -> currency.equals("USD")).map(_ -> OccSymbol.UNITS);
            case FUTURE, OPTION_ON_FUTURE ->
                future(symbol)
                        .filter(future -> !IN_CENTS.contains(future.root()))
                        .flatMap(FuturesContract::pointValue);
            case WARRANT -> Optional.empty();
        };
    }

    /** What contracts of one size have in common. */
    String root(String symbol) {
        return switch (this) {
            case OPTION -> OccSymbol.parse(symbol).map(OccSymbol::root).orElseGet(() -> firstWord(symbol));
            case FUTURE, OPTION_ON_FUTURE ->
                future(symbol).map(FuturesContract::root).orElseGet(() -> firstWord(symbol));
            case SHARE, WARRANT, CURRENCY, COIN -> symbol;
        };
    }

    /** An option's name begins with its future's, {@code ESM6 C5300}, or with its root, {@code ES 19JUN26 5300 C}. */
    private Optional<FuturesContract> future(String symbol) {
        return FuturesContract.parse(symbol).or(() -> FuturesContract.parse(firstWord(symbol)));
    }

    private static String firstWord(String symbol) {
        return symbol.split(" ", 2)[0];
    }
}
