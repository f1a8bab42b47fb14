package com.tradingjournal.brokerfiles.control.formats.india;

import com.tradingjournal.brokerfiles.control.text.MonthNames;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A contract in words: {@code OPT NIFTY 07 Apr 2026 23000 CE}, {@code FUT WIPRO 28 Apr 2026},
 * {@code OPTIDX NIFTY Aug 25 2026 24150.00 PE (BT)}, {@code BSXOPT SENSEX Aug 27 2026 77600.00 CE (BT)}.
 */
record SpokenContract(AssetClass assetClass, Contract terms) {

    private static final Pattern WORDS =
            Pattern.compile("(?=[A-Z]*?(?:OPT|FUT))(?<kind>[A-Z]++)\\s++(?<underlying>\\S++)\\s++"
                    + "(?:(?<day>\\d{1,2})[ -](?<month>[A-Z]{3})[A-Z]*+|(?<month2>[A-Z]{3})[A-Z]*+[ -](?<day2>\\d{1,2}))[ -](?<year>\\d{4})"
                    + "(?:\\s++(?<strike>\\d++(?:\\.\\d++)?)\\s++(?<right>CE|PE))?(?:\\s++\\(.*\\))?");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);

    /** Empty where the text names no contract: a share, then. */
    static Optional<SpokenContract> parse(String text) {
        Matcher words = WORDS.matcher(text.toUpperCase(Locale.ROOT));
        return words.matches() ? expiry(words).map(expiry -> of(words, expiry)) : Optional.empty();
    }

    /** A contract whose terms stand in columns of their own; a future without a right. */
    static SpokenContract of(
            String underlying, @Nullable LocalDate expiry, @Nullable BigDecimal strike, @Nullable OptionRight right) {
        return new SpokenContract(
                right == null ? AssetClass.FUTURE : AssetClass.OPTION,
                new Contract(underlying, expiry, right == null ? null : strike, right));
    }

    /** {@code NIFTY 07APR26 23000 CE}, the same for all brokers who write in words. */
    String symbol() {
        LocalDate expiry = terms.expiry();
        String end = expiry == null ? "" : " " + SHORT.format(expiry).toUpperCase(Locale.ROOT);
        if (terms.right() == null) {
            return terms.underlying() + end + " FUT";
        }
        BigDecimal strike = terms.strike() == null ? BigDecimal.ZERO : terms.strike();
        return terms.underlying() + end + " " + strike.stripTrailingZeros().toPlainString()
                + (terms.right() == OptionRight.CALL ? " CE" : " PE");
    }

    private static SpokenContract of(Matcher words, LocalDate expiry) {
        String right = words.group("right");
        return of(
                words.group("underlying"),
                expiry,
                right == null ? null : new BigDecimal(words.group("strike")),
                right == null ? null : right.equals("CE") ? OptionRight.CALL : OptionRight.PUT);
    }

    private static Optional<LocalDate> expiry(Matcher words) {
        String month = words.group("month") == null ? words.group("month2") : words.group("month");
        String day = words.group("day") == null ? words.group("day2") : words.group("day");
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(words.group("year")), MonthNames.number(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
