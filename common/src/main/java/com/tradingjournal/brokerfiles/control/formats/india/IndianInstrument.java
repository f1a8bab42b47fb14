package com.tradingjournal.brokerfiles.control.formats.india;

import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is traded, in rupees and in units: brokers that count lots state their size otherwise. */
final class IndianInstrument {

    private static final int LONGEST_SYMBOL = 40;

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
        return new Instrument(
                contract.symbol(),
                null,
                exchange,
                "FO",
                contract.assetClass(),
                BigDecimal.ONE,
                contract.terms(),
                "INR");
    }

    /** A share, or a contract in words. */
    static Instrument named(Row row, Field field, @Nullable String exchange) {
        String name = row.requiredName(field, 100);
        return SpokenContract.parse(name)
                .map(contract -> contract(contract, exchange))
                .orElseGet(() -> share(row, name, exchange));
    }
}
