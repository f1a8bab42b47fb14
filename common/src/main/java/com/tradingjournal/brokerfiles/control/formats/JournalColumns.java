package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Annotations.Review;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What both forms of our own CSV have besides prices and times: the instrument and what people wrote. */
final class JournalColumns {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3,5}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTES = 20_000;
    private static final int MOST_MISTAKES = 20;
    private static final int LONGEST_RULE = 200;

    /** Stands for a cell that is none: a rule without a text is refused. */
    private static final Review NO_RULES = new Review(List.of(), List.of(), List.of(""));

    private static final Map<String, AssetClass> ASSET_CLASSES = Map.of(
            "stock", AssetClass.STOCK,
            "option", AssetClass.OPTION,
            "future", AssetClass.FUTURE,
            "forex", AssetClass.FOREX,
            "crypto", AssetClass.CRYPTO,
            "commodity", AssetClass.COMMODITY);
    private static final Map<String, OptionRight> RIGHTS =
            Map.of("call", OptionRight.CALL, "put", OptionRight.PUT, "ce", OptionRight.CALL, "pe", OptionRight.PUT);
    private static final Map<String, Integer> RATINGS = Map.of("1", 1, "2", 2, "3", 3, "4", 4, "5", 5);

    static HeaderSpec columns() {
        return HeaderSpec.columns()
                .optional(Field.ACCOUNT, "account")
                .optional(Field.CURRENCY, "currency")
                .optional(Field.ASSET_CLASS, "asset_class")
                .optional(Field.MULTIPLIER, "multiplier")
                .optional(Field.EXCHANGE, "exchange")
                .optional(Field.ISIN, "isin")
                .optional(Field.UNDERLYING, "underlying")
                .optional(Field.EXPIRY, "expiry")
                .optional(Field.STRIKE, "strike")
                .optional(Field.RIGHT, "right")
                .optional(Field.FX_RATE, "fx_rate")
                .optional(Field.STOP_LOSS, "stop_loss")
                .optional(Field.INITIAL_RISK, "initial_risk")
                .optional(Field.TARGET, "target")
                .optional(Field.STRATEGY, "strategy")
                .optional(Field.TAGS, "tags")
                .optional(Field.NOTES, "notes")
                .optional(Field.RATING, "rating")
                .optional(Field.MISTAKES, "mistakes")
                .optional(Field.RULES, "rules");
    }

    private JournalColumns() {}

    static String account(Row row) {
        return row.name(Field.ACCOUNT, LONGEST_NAME).orElse("");
    }

    static @Nullable String accountOrNone(Row row) {
        return row.name(Field.ACCOUNT, LONGEST_NAME).orElse(null);
    }

    static Instrument instrument(Row row) {
        String currency = row.text(Field.CURRENCY);
        if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
            row.reject(Field.CURRENCY, ProblemCode.UNKNOWN_VALUE, "is not 3 to 5 capital letters");
        }
        return new Instrument(
                row.requiredName(Field.SYMBOL, 40),
                row.name(Field.ISIN, 12).orElse(null),
                row.name(Field.EXCHANGE, 20).orElse(null),
                null,
                row.word(Field.ASSET_CLASS, ASSET_CLASSES).orElse(AssetClass.STOCK),
                row.positive(Field.MULTIPLIER).orElse(BigDecimal.ONE),
                contract(row),
                currency.isEmpty() ? null : currency);
    }

    private static @Nullable Contract contract(Row row) {
        Contract contract = new Contract(
                row.name(Field.UNDERLYING, 40).orElse(null),
                row.date(Field.EXPIRY).orElse(null),
                row.positive(Field.STRIKE).orElse(null),
                row.word(Field.RIGHT, RIGHTS).orElse(null));
        return contract.equals(new Contract(null, null, null, null)) ? null : contract;
    }

    static Annotations annotations(Row row) {
        return new Annotations(
                row.amount(Field.STOP_LOSS).orElse(null),
                row.notNegative(Field.INITIAL_RISK).orElse(null),
                row.amount(Field.TARGET).orElse(null),
                row.name(Field.STRATEGY, LONGEST_NAME).orElse(null),
                names(row, Field.TAGS, TagList.MOST),
                row.prose(Field.NOTES, LONGEST_NOTES).orElse(null),
                row.word(Field.RATING, RATINGS).orElse(null),
                review(row));
    }

    private static Review review(Row row) {
        List<String> mistakes = names(row, Field.MISTAKES, MOST_MISTAKES);
        String cell = row.text(Field.RULES);
        if (cell.isEmpty()) {
            return mistakes.isEmpty() ? Review.NONE : new Review(mistakes, List.of(), List.of());
        }
        Review told = JsonCells.rules(cell).orElse(NO_RULES);
        if (Stream.concat(told.rulesFollowed().stream(), told.rulesBroken().stream())
                .anyMatch(JournalColumns::isNoRule)) {
            row.reject(
                    Field.RULES,
                    ProblemCode.UNKNOWN_VALUE,
                    "is not a JSON array of rules, each with rule and followed");
        }
        return new Review(mistakes, told.rulesFollowed(), told.rulesBroken());
    }

    private static boolean isNoRule(String rule) {
        return rule.isBlank() || rule.length() > LONGEST_RULE || rule.chars().anyMatch(Character::isISOControl);
    }

    /** Of tags or mistakes. */
    private static List<String> names(Row row, Field field, int most) {
        Optional<List<String>> found = TagList.parse(row.text(field));
        if (found.isEmpty()) {
            row.reject(field, ProblemCode.UNKNOWN_VALUE, "is not a JSON array of texts");
        }
        List<String> names = found.orElse(List.of());
        if (names.size() > most) {
            row.reject(field, ProblemCode.TOO_MANY, "has more than " + most + " names");
        }
        if (names.stream().anyMatch(name -> name.length() > TagList.LONGEST)) {
            row.reject(field, ProblemCode.TOO_LONG, "has a name over " + TagList.LONGEST + " characters");
        }
        if (names.stream().anyMatch(name -> name.isBlank() || name.chars().anyMatch(Character::isISOControl))) {
            row.reject(field, ProblemCode.INVALID_TEXT, "has a name that is empty or has a control character");
        }
        return names;
    }
}
