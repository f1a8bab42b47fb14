package com.tradingjournal.brokerfiles.control.formats.us.deals;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.brokerfiles.entity.Question.Freedom;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Futures by their symbols: {@code /NQM26}, {@code /ESH6:XCME}, {@code @CLZ25}. How many units a contract has is asked, never taken as 1. */
public final class Futures {

    private static final Pattern SYMBOL =
            Pattern.compile("[/@]?(?<contract>(?<root>[A-Z0-9]{1,4}?)[FGHJKMNQUVXZ]\\d{1,2})(?::[A-Z]+)?");

    private Futures() {}

    /** The product of a contract's symbol; empty for what is no such symbol. */
    public static Optional<String> root(String symbol) {
        Matcher parts = SYMBOL.matcher(symbol.strip().toUpperCase(Locale.ROOT));
        return parts.matches() ? Optional.of(parts.group("root")) : Optional.empty();
    }

    private static Optional<FuturesContract> contract(String symbol) {
        return root(symbol).flatMap(_ -> FuturesContract.parse(symbol));
    }

    /** How many units a contract has, as answered. */
    public static BigDecimal units(Row row, Field column, String symbol) {
        Optional<BigDecimal> units = contract(symbol)
                .flatMap(contract -> contract.pointValue()
                        .or(() -> row.answer(Question.multiplierOf(contract.root()))
                                .map(BigDecimal::new)));
        if (units.isEmpty()) {
            row.reject(column, ProblemCode.UNKNOWN_CONTRACT, "is no future whose size is known");
        }
        return units.orElse(BigDecimal.ONE);
    }

    public static Instrument of(String symbol, @Nullable LocalDate expiry, BigDecimal units) {
        Matcher parts = SYMBOL.matcher(symbol.strip().toUpperCase(Locale.ROOT));
        boolean known = parts.matches();
        String contract = known ? parts.group("contract") : symbol;
        Contract terms = new Contract(known ? parts.group("root") : null, expiry, null, null);
        return new Instrument(contract, null, null, null, AssetClass.FUTURE, units, terms, "USD");
    }

    /** What a row leaves open that is about a future and does not say how large a contract is. */
    public static Optional<Question> question(Row row, Field column, String symbol) {
        return contract(symbol)
                .filter(contract -> contract.pointValue().isEmpty())
                .map(FuturesContract::root)
                .map(root -> new Question(
                        Question.multiplierOf(root),
                        row.name(column),
                        "How much is one point of one " + root + " contract worth?",
                        List.of(),
                        Freedom.AMOUNT));
    }
}
