package com.tradingjournal.brokerfiles.control.formats.generic;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row of an unknown file trades, and how many units one of it is: as its column says; else as the symbol tells, which may be an
 * option's or a future's; else a person tells. Only of what is counted in units itself is it 1.
 *
 * @param units empty where they are to be asked for
 * @param root what they are asked of
 */
record GenericInstrument(
        AssetClass assetClass, String symbol, @Nullable Contract contract, Optional<BigDecimal> units, String root) {

    private static final Map<String, AssetClass> ASSET_CLASSES = Map.ofEntries(
            Map.entry("stock", AssetClass.STOCK),
            Map.entry("stocks", AssetClass.STOCK),
            Map.entry("share", AssetClass.STOCK),
            Map.entry("shares", AssetClass.STOCK),
            Map.entry("common stock", AssetClass.STOCK),
            Map.entry("stk", AssetClass.STOCK),
            Map.entry("equity", AssetClass.STOCK),
            Map.entry("equities", AssetClass.STOCK),
            Map.entry("etf", AssetClass.STOCK),
            Map.entry("option", AssetClass.OPTION),
            Map.entry("opt", AssetClass.OPTION),
            Map.entry("options", AssetClass.OPTION),
            Map.entry("future", AssetClass.FUTURE),
            Map.entry("fut", AssetClass.FUTURE),
            Map.entry("futures", AssetClass.FUTURE),
            Map.entry("forex", AssetClass.FOREX),
            Map.entry("fx", AssetClass.FOREX),
            Map.entry("cash", AssetClass.FOREX),
            Map.entry("crypto", AssetClass.CRYPTO),
            Map.entry("cryptocurrency", AssetClass.CRYPTO),
            Map.entry("commodity", AssetClass.COMMODITY));

    private static final Map<String, OptionRight> RIGHTS = Map.of(
            "call", OptionRight.CALL,
            "c", OptionRight.CALL,
            "ce", OptionRight.CALL,
            "put", OptionRight.PUT,
            "p", OptionRight.PUT,
            "pe", OptionRight.PUT);

    /** Columns whose numbers count contracts of some size. */
    private static final Set<String> COUNTS_CONTRACTS = Set.of("lots", "contracts");

    /** Roots of futures that are far more often the coin itself. */
    private static final Set<String> COINS = Set.of("BTC", "ETH");

    private static final String CURRENCY = "[A-Z]{3,5}";

    static Instrument of(Row row) {
        GenericInstrument told = told(row);
        Optional<BigDecimal> answered =
                row.answer(Question.multiplierOf(told.root)).map(BigDecimal::new);
        BigDecimal units = row.positive(Field.MULTIPLIER)
                .or(told::units)
                .or(() -> answered)
                .orElse(BigDecimal.ZERO);
        if (units.signum() == 0) {
            row.reject(
                    Field.SYMBOL,
                    ProblemCode.UNKNOWN_CONTRACT,
                    "is a contract of unknown size; answer how many units it is");
        }
        boolean future =
                told.assetClass == AssetClass.STOCK && isRoot(told.symbol) && units.compareTo(BigDecimal.ONE) > 0;
        return new Instrument(
                told.symbol,
                row.name(Field.ISIN, 12).orElse(null),
                row.name(Field.EXCHANGE, 20).orElse(null),
                null,
                future ? AssetClass.FUTURE : told.assetClass,
                units.signum() == 0 ? BigDecimal.ONE : units,
                told.contract,
                currency(row));
    }

    private static @Nullable String currency(Row row) {
        String code = row.name(Field.CURRENCY, 5).orElse("").toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !code.matches(CURRENCY)) {
            row.reject(Field.CURRENCY, ProblemCode.UNKNOWN_VALUE, "is not a currency's code, such as USD");
        }
        return code.isEmpty() ? null : code;
    }

    /** What is to be asked of this row's contract; nothing where the file tells its units. */
    static Optional<Question> question(Row row) {
        if (!row.text(Field.MULTIPLIER).isEmpty()) {
            return Optional.empty();
        }
        GenericInstrument told = told(row);
        if (told.units.isPresent()) {
            return Optional.empty();
        }
        String message = switch (told.assetClass) {
            case OPTION ->
                "How many units is one contract of an option on " + told.root
                        + "? 1 where the file's quantity counts units already.";
            case FUTURE -> "How much money is one point of one contract of " + told.root + "?";
            case STOCK, FOREX, CRYPTO, COMMODITY ->
                isRoot(told.symbol)
                        ? "Is " + told.root
                                + " counted in units (1), or is it a future? Then how much money is one point of one contract?"
                        : "How many units is 1 of the quantity of " + told.root + "?";
        };
        return Optional.of(new Question(
                Question.multiplierOf(told.root),
                row.name(Field.SYMBOL),
                message,
                options(told),
                Question.Freedom.AMOUNT));
    }

    private static List<String> options(GenericInstrument told) {
        Optional<String> point = FuturesContract.parse(told.root)
                .flatMap(FuturesContract::pointValue)
                .map(BigDecimal::toPlainString);
        return switch (told.assetClass) {
            case OPTION -> point.map(value -> List.of("100", value, "1")).orElse(List.of("100", "1", "10", "50"));
            case FUTURE -> List.of("1", "5", "10", "50", "100", "1000");
            case STOCK, FOREX, CRYPTO, COMMODITY ->
                point.filter(value -> isRoot(told.symbol) && !value.equals("1"))
                        .map(value -> List.of("1", value))
                        .orElse(List.of("1", "10", "100", "1000", "100000"));
        };
    }

    /** What is taken for granted of an option described by columns: that it is one on shares listed in the United States. */
    static List<Problem> assumptions(Row row) {
        GenericInstrument told = told(row);
        boolean assumed = told.assetClass == AssetClass.OPTION
                && row.text(Field.MULTIPLIER).isEmpty()
                && told.units.isPresent()
                && occ(row).isEmpty();
        return assumed
                ? List.of(row.note(Field.SYMBOL, ProblemCode.ASSUMPTION, "is taken for an option on 100 shares"))
                : List.of();
    }

    private static GenericInstrument told(Row row) {
        String symbol = row.requiredName(Field.SYMBOL, 40);
        Optional<AssetClass> stated = row.word(Field.ASSET_CLASS, ASSET_CLASSES);
        Contract contract = contract(row);
        boolean maybeOption = stated.isEmpty() || stated.get() == AssetClass.OPTION;
        Optional<OccSymbol> occ = maybeOption ? occ(row) : Optional.empty();
        if (occ.isPresent()) {
            OccSymbol option = occ.get();
            return new GenericInstrument(
                    AssetClass.OPTION, option.symbol(), option.terms(), Optional.of(OccSymbol.UNITS), option.root());
        }
        AssetClass described = contract == null
                ? AssetClass.STOCK
                : contract.right() == null && contract.strike() == null ? AssetClass.FUTURE : AssetClass.OPTION;
        AssetClass assetClass = stated.orElse(described);
        return switch (assetClass) {
            case OPTION -> option(row, symbol, contract);
            case FUTURE -> future(symbol, contract);
            case STOCK ->
                stated.isPresent() ? counted(row, assetClass, symbol, contract) : share(row, symbol, contract);
            case COMMODITY -> commodity(row, symbol, contract);
            case FOREX, CRYPTO -> counted(row, assetClass, symbol, contract);
        };
    }

    private static Optional<OccSymbol> occ(Row row) {
        return OccSymbol.parse(row.text(Field.SYMBOL));
    }

    private static GenericInstrument option(Row row, String symbol, @Nullable Contract contract) {
        String underlying = contract == null || contract.underlying() == null
                ? row.name(Field.UNDERLYING, 40).orElse(symbol)
                : contract.underlying();
        String currency = row.text(Field.CURRENCY);
        String right = row.text(Field.RIGHT).toUpperCase(Locale.ROOT);
        boolean indian = right.endsWith("E") && right.length() == 2 || symbol.matches(".*\\d ?(?:CE|PE)");
        boolean american = !indian && !isRoot(underlying) && (currency.isEmpty() || currency.equalsIgnoreCase("USD"));
        return new GenericInstrument(
                AssetClass.OPTION,
                symbol,
                contract,
                american ? Optional.of(OccSymbol.UNITS) : Optional.empty(),
                underlying);
    }

    private static GenericInstrument future(String symbol, @Nullable Contract contract) {
        Optional<FuturesContract> known = FuturesContract.parse(symbol);
        String root = known.map(FuturesContract::root)
                .orElse(contract == null || contract.underlying() == null ? symbol : contract.underlying());
        return new GenericInstrument(
                AssetClass.FUTURE,
                known.map(FuturesContract::symbol).orElse(symbol),
                contract == null ? new Contract(root, null, null, null) : contract,
                known.flatMap(FuturesContract::pointValue),
                root);
    }

    /** Where nothing says what it is: a month and a year, a slash or {@code 1!} make it a future, and of a bare root it is asked. */
    private static GenericInstrument share(Row row, String symbol, @Nullable Contract contract) {
        boolean future =
                FuturesContract.amongShares(symbol).isPresent() || symbol.startsWith("/") || symbol.endsWith("!");
        if (future) {
            return future(symbol, contract);
        }
        return isRoot(symbol)
                ? new GenericInstrument(AssetClass.STOCK, symbol, contract, Optional.empty(), symbol)
                : counted(row, AssetClass.STOCK, symbol, contract);
    }

    private static GenericInstrument commodity(Row row, String symbol, @Nullable Contract contract) {
        Optional<FuturesContract> known = FuturesContract.amongShares(symbol);
        if (known.isPresent() || isRoot(symbol)) {
            return new GenericInstrument(
                    AssetClass.COMMODITY, symbol, contract, known.flatMap(FuturesContract::pointValue), symbol);
        }
        return counted(row, AssetClass.COMMODITY, symbol, contract);
    }

    private static GenericInstrument counted(
            Row row, AssetClass assetClass, String symbol, @Nullable Contract contract) {
        boolean contracts = COUNTS_CONTRACTS.contains(HeaderName.normal(row.name(Field.QUANTITY)));
        return new GenericInstrument(
                assetClass, symbol, contract, contracts ? Optional.empty() : Optional.of(BigDecimal.ONE), symbol);
    }

    private static boolean isRoot(String symbol) {
        return !COINS.contains(symbol)
                && new FuturesContract(symbol, symbol).pointValue().isPresent();
    }

    private static @Nullable Contract contract(Row row) {
        Contract contract = new Contract(
                row.name(Field.UNDERLYING, 40).orElse(null),
                row.date(Field.EXPIRY).orElse(null),
                row.positive(Field.STRIKE).orElse(null),
                row.word(Field.RIGHT, RIGHTS).orElse(null));
        return contract.expiry() == null && contract.strike() == null ? null : contract;
    }
}
