package com.tradingjournal.brokerfiles.control.formats.metatrader;

import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is traded by its symbol alone: currencies, metals and oil, coins; indices and shares are contracts for difference. */
final class MetaTraderInstrument {

    private static final List<String> COINS = List.of("BTC", "ETH", "XRP", "LTC", "BCH", "SOL", "ADA", "DOG");
    private static final List<String> COMMODITIES =
            List.of("XAU", "XAG", "XPT", "XPD", "GOLD", "SILVER", "NATGAS", "USO", "UKO");

    private MetaTraderInstrument() {}

    /** Statements of MetaTrader 4 write symbols small. */
    static Instrument of(String symbol, BigDecimal units, @Nullable String currency) {
        String upper = symbol.toUpperCase(Locale.ROOT);
        String name = symbol.equals(symbol.toLowerCase(Locale.ROOT)) ? upper : symbol;
        return new Instrument(name, null, null, null, assetClass(upper), units, null, currency);
    }

    private static AssetClass assetClass(String name) {
        if (LotUnits.quoteOf(name).isPresent()) {
            return AssetClass.FOREX;
        }
        if (COINS.stream().anyMatch(name::startsWith)) {
            return AssetClass.CRYPTO;
        }
        boolean commodity = name.contains("OIL") || COMMODITIES.stream().anyMatch(name::startsWith);
        return commodity ? AssetClass.COMMODITY : AssetClass.FUTURE;
    }
}
