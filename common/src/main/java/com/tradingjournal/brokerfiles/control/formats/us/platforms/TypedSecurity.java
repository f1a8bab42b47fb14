package com.tradingjournal.brokerfiles.control.formats.us.platforms;

import com.tradingjournal.brokerfiles.control.formats.contracts.CurrencyPair;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Instruments of files that have a column for the kind of them; a number there tells no more than the symbol does. */
final class TypedSecurity {

    private static final Map<String, AssetClass> TYPES = Map.ofEntries(
            Map.entry("", AssetClass.STOCK),
            Map.entry("stock", AssetClass.STOCK),
            Map.entry("equity", AssetClass.STOCK),
            Map.entry("etf", AssetClass.STOCK),
            Map.entry("call", AssetClass.OPTION),
            Map.entry("put", AssetClass.OPTION),
            Map.entry("option", AssetClass.OPTION),
            Map.entry("future", AssetClass.FUTURE),
            Map.entry("futures", AssetClass.FUTURE),
            Map.entry("forex", AssetClass.FOREX));

    private TypedSecurity() {}

    private static Optional<AssetClass> type(Row row) {
        String type = row.text(Field.ASSET_CLASS).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(type.matches("\\d+") ? AssetClass.STOCK : TYPES.get(type));
    }

    static Instrument of(Row row) {
        Optional<AssetClass> type = type(row);
        if (type.isEmpty()) {
            row.reject(Field.ASSET_CLASS, ProblemCode.UNKNOWN_VALUE, "is no kind of instrument that is known");
        }
        return in(
                row,
                switch (type.orElse(AssetClass.STOCK)) {
                    case STOCK, COMMODITY -> Securities.of(row);
                    case OPTION -> option(row);
                    case FUTURE -> future(row);
                    case FOREX -> forex(row.requiredName(Field.SYMBOL, 40));
                    case CRYPTO -> Securities.plain(row.requiredName(Field.SYMBOL, 40), AssetClass.CRYPTO);
                });
    }

    private static Instrument option(Row row) {
        Instrument instrument = Securities.of(row);
        if (instrument.assetClass() != AssetClass.OPTION) {
            row.reject(Field.SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "does not tell the option's expiry and strike");
        }
        return instrument;
    }

    /** What a pair gains is counted in its second currency. */
    private static Instrument forex(String symbol) {
        return CurrencyPair.parse(symbol)
                .map(pair -> pair.instrument(symbol))
                .orElseGet(() -> Securities.plain(symbol, AssetClass.FOREX));
    }

    private static Instrument future(Row row) {
        return FuturesContract.instrument(row, Field.SYMBOL, null);
    }

    private static Instrument in(Row row, Instrument instrument) {
        return row.name(Field.CURRENCY, 5)
                .map(currency -> Securities.in(currency, instrument))
                .orElse(instrument);
    }

    static Optional<Question> question(Row row) {
        return type(row)
                .filter(type -> type == AssetClass.FUTURE)
                .flatMap(_ -> FuturesContract.question(row, Field.SYMBOL));
    }
}
