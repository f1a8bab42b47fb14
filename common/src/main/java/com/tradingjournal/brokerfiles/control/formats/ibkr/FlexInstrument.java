package com.tradingjournal.brokerfiles.control.formats.ibkr;

import com.tradingjournal.brokerfiles.control.formats.contracts.CurrencyPair;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an execution of a Flex query is of: as its columns say, of which any may be missing; else as its symbol does. */
final class FlexInstrument {

    private static final Map<String, OptionRight> RIGHTS =
            Map.of("c", OptionRight.CALL, "call", OptionRight.CALL, "p", OptionRight.PUT, "put", OptionRight.PUT);

    private static final Pattern ROOT = Pattern.compile("[A-Z][A-Z0-9.]{0,5}");

    private FlexInstrument() {}

    static Instrument of(Row row) {
        IbkrContract contract = contract(row);
        return contract.instrument(row, terms(row, contract.kind()));
    }

    static Optional<Question> question(Row row) {
        return contract(row).question(row);
    }

    private static IbkrContract contract(Row row) {
        String symbol = row.requiredName(Field.SYMBOL, 40).replaceAll(" +", " ");
        IbkrKind kind = row.word(Field.ASSET_CLASS, IbkrKind.WORDS).orElseGet(() -> kind(row, symbol));
        String currency = row.requiredName(Field.CURRENCY, 5).toUpperCase(Locale.ROOT);
        return new IbkrContract(kind, named(row, kind, symbol), currency, row.positive(Field.MULTIPLIER));
    }

    /** By its terms where its symbol is no more than the share's. */
    private static String named(Row row, IbkrKind kind, String symbol) {
        Contract terms = terms(row, kind);
        boolean unnamed = kind == IbkrKind.OPTION
                && OccSymbol.parse(symbol).isEmpty()
                && ROOT.matcher(symbol).matches();
        if (!unnamed || terms == null) {
            return symbol;
        }
        LocalDate expiry = terms.expiry();
        BigDecimal strike = terms.strike();
        OptionRight right = terms.right();
        return expiry == null || strike == null || right == null
                ? symbol
                : new OccSymbol(symbol, expiry, right, strike).symbol();
    }

    /** Of a query without asset classes: an option is no share because nobody says so. */
    private static IbkrKind kind(Row row, String symbol) {
        if (OccSymbol.parse(symbol).isPresent() || !row.text(Field.RIGHT).isEmpty()) {
            return IbkrKind.OPTION;
        }
        if (FuturesContract.amongShares(symbol).isPresent()) {
            return IbkrKind.FUTURE;
        }
        return CurrencyPair.amongShares(symbol).isPresent() ? IbkrKind.CURRENCY : IbkrKind.SHARE;
    }

    /** Those of a future, or of an option that is not listed in the United States. */
    private static @Nullable Contract terms(Row row, IbkrKind kind) {
        return switch (kind) {
            case SHARE, CURRENCY, COIN -> null;
            case OPTION, OPTION_ON_FUTURE, WARRANT, FUTURE ->
                new Contract(
                        row.name(Field.UNDERLYING, 40).orElse(null),
                        row.date(Field.EXPIRY).orElse(null),
                        row.positive(Field.STRIKE).orElse(null),
                        row.word(Field.RIGHT, RIGHTS).orElse(null));
        };
    }
}
