package com.tradingjournal.brokerfiles.control.formats.india;

import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is traded, in rupees and in units: brokers that count lots state their size otherwise. */
final class IndianInstrument {

    private static final int LONGEST_SYMBOL = 40;

    private static final Set<String> DERIVATIVES = Set.of(
            "FUTURES",
            "OPTIONS",
            "FNO",
            "F&O",
            "FO",
            "NFO",
            "BFO",
            "DERIVATIVES",
            "CURRENCY",
            "COMMODITY",
            "MCX",
            "CDS");
    private static final Set<String> OF_DERIVATIVES = Set.of("NFO", "BFO", "FON", "FOB", "CDS", "BCD", "MCX", "NCO");

    /** A number before the right or FUT, or a word for a kind of contracts before a name: FUTURE RETAIL and OPTIEMUS are shares. */
    private static final Pattern LIKE_A_CONTRACT =
            Pattern.compile(".*\\d *(?:CE|PE|FUT)|(?:OPT|FUT)(?:IDX|STK|CUR|COM|FUT|ION)?[ -].*\\d.*");

    private IndianInstrument() {}

    static Instrument share(Row row, String symbol, @Nullable String exchange) {
        if (symbol.length() > LONGEST_SYMBOL) {
            row.reject(Field.SYMBOL, ProblemCode.TOO_LONG, "is longer than 40 characters");
        }
        return new Instrument(
                symbol,
                row.name(Field.ISIN, 12).orElse(null),
                exchange,
                "EQ",
                AssetClass.STOCK,
                BigDecimal.ONE,
                null,
                "INR");
    }

    static Instrument contract(SpokenContract contract, @Nullable String exchange) {
        return contract(contract.symbol(), contract.assetClass(), contract.terms(), exchange);
    }

    private static Instrument contract(
            String symbol, AssetClass assetClass, Contract terms, @Nullable String exchange) {
        return new Instrument(symbol, null, exchange, "FO", assetClass, BigDecimal.ONE, terms, "INR");
    }

    /** A share, or a contract in words or by its exchange's symbol, whose quantity is in units. */
    static Instrument named(Row row, Field field, @Nullable String exchange) {
        Instrument instrument = valued(row, field, exchange);
        Contract terms = instrument.contract();
        if (terms != null && IndianContract.isInLots(terms)) {
            row.reject(
                    field,
                    ProblemCode.UNKNOWN_CONTRACT,
                    "is counted in lots or in units: the file does not tell in which");
        }
        return instrument;
    }

    /** The same in a file whose money is quantity times price, whatever the quantity counts. */
    static Instrument valued(Row row, Field field, @Nullable String exchange) {
        String name = row.requiredName(field, 100);
        Optional<SpokenContract> spoken = SpokenContract.parse(name);
        if (spoken.isPresent()) {
            return contract(spoken.get(), exchange);
        }
        String symbol = name.toUpperCase(Locale.ROOT);
        boolean told = isDerivative(row, exchange);
        if (!told && !LIKE_A_CONTRACT.matcher(symbol).matches()) {
            return share(row, name, exchange);
        }
        Optional<IndianContract> contract = IndianContract.parse(symbol, Optional.empty());
        if (contract.isEmpty()) {
            row.reject(field, ProblemCode.UNKNOWN_CONTRACT, "is a future or an option that cannot be told");
        }
        return contract.map(known -> contract(symbol, known.assetClass(), known.terms(), exchange))
                .orElseGet(() -> share(row, "", exchange));
    }

    private static boolean isDerivative(Row row, @Nullable String exchange) {
        return DERIVATIVES.contains(row.text("Segment").toUpperCase(Locale.ROOT))
                || (exchange != null && OF_DERIVATIVES.contains(exchange));
    }
}
