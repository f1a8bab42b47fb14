package com.tradingjournal.brokerfiles.control.formats.ibkr;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row is of. A listed option has the symbol it has in all brokers' files. How many units one is the file says; else the contract's
 * specification; else a person.
 *
 * @param stated by the row
 */
record IbkrContract(IbkrKind kind, String symbol, String currency, Optional<BigDecimal> stated) {

    private static final List<String> SUGGESTED = List.of("1", "10", "50", "100", "1000");

    /** {@code ZN JUN 26} is ZNM6 as well. */
    private String name() {
        return kind == IbkrKind.FUTURE
                ? FuturesContract.dated(symbol).map(FuturesContract::symbol).orElse(symbol)
                : symbol;
    }

    /** Empty where the file or the specification tells. */
    Optional<Question> question(Row row) {
        String message = "How many units is one contract of " + kind.root(symbol) + ", such as " + symbol + "?";
        return symbol.isEmpty() || told().isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Question(code(), row.name(Field.SYMBOL), message, SUGGESTED, Question.Freedom.AMOUNT));
    }

    private Optional<BigDecimal> told() {
        return stated.or(() -> kind.usualUnits(symbol, currency));
    }

    private String code() {
        return Question.multiplierOf(kind.root(symbol));
    }

    /** @param terms as columns of the row state them */
    Instrument instrument(Row row, @Nullable Contract terms) {
        Optional<BigDecimal> units = told().or(() -> row.answer(code()).map(BigDecimal::new));
        if (units.isEmpty()) {
            row.reject(Field.SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is a contract of a size that nobody has told");
        }
        BigDecimal size = units.orElse(BigDecimal.ONE);
        Optional<OccSymbol> listed = kind == IbkrKind.OPTION ? OccSymbol.parse(symbol) : Optional.empty();
        return listed.map(option -> option.instrument(size, currency))
                .orElseGet(() -> new Instrument(
                        name(),
                        row.name(Field.ISIN, 12).orElse(null),
                        row.name(Field.EXCHANGE, 20).orElse(null),
                        null,
                        kind.assetClass(),
                        size,
                        terms,
                        currency));
    }
}
