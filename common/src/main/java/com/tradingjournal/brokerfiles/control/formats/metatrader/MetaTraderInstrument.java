package com.tradingjournal.brokerfiles.control.formats.metatrader;

import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.Locale;

/** What is traded by its symbol alone: currencies, metals and oil, coins; indices and shares are contracts for difference. */
final class MetaTraderInstrument {

    private MetaTraderInstrument() {}

    static Instrument of(String symbol, BigDecimal units) {
        return new Instrument(symbol, null, null, null, assetClass(symbol), units, null, null);
    }

    private static AssetClass assetClass(String symbol) {
        String name = symbol.toUpperCase(Locale.ROOT);
        if (name.startsWith("BTC") || name.startsWith("ETH") || name.startsWith("XRP") || name.startsWith("LTC")) {
            return AssetClass.CRYPTO;
        }
        if (name.startsWith("XA") || name.contains("OIL") || name.startsWith("GOLD") || name.startsWith("SILVER")) {
            return AssetClass.COMMODITY;
        }
        return LotUnits.isCurrencies(name) ? AssetClass.FOREX : AssetClass.FUTURE;
    }
}
