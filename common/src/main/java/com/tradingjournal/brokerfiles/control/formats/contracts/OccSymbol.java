package com.tradingjournal.brokerfiles.control.formats.contracts;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import com.tradingjournal.brokerfiles.control.text.MonthNames;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An option listed in the United States. However a file writes it, it has one symbol: that of the Options Clearing
 * Corporation without its blanks, {@code AAPL260109C00320000}, so that a contract is one instrument in all files.
 */
public record OccSymbol(String root, LocalDate expiry, OptionRight right, BigDecimal strike) {

    /** Of shares and of indices; adjusted contracts keep it for their prices. */
    public static final BigDecimal UNITS = BigDecimal.valueOf(100);

    private static final String ROOT = "(?<root>[A-Z][A-Z0-9./]{0,7})";
    private static final String STRIKE = "\\$?(?<strike>\\d[\\d,]{0,8}(?:\\.\\d{1,4})?|\\.\\d{1,4})";
    private static final String RIGHT = "(?<right>CALL|PUT|C|P)";
    private static final String DATE = "(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d{2})";
    private static final String ISO_DATE = "(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})";
    private static final String MONTH_LETTERS = "(?<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";
    private static final String MONTH = MONTH_LETTERS + "[A-Z]{0,6}";
    private static final String YEAR = "'?(?<year>\\d{4}|\\d{2})";

    /** Padded or not, with the strike in thousandths; {@code -AAPL260109C320} and {@code .SPY260109P590.5}. */
    private static final Pattern COMPACT = Pattern.compile("[-.+ ]*" + ROOT
            + "\\s*(?<year>\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?<right>[CP])(?<strike>\\d[\\d.]{0,9})");

    /** {@code AAPL 9/15/2023 Call $180.00}, {@code AAPL Jan 17 '25 $150 Call}, {@code SPY 100 (Weeklys) 17 JAN 25 590 CALL}. */
    private static final List<Pattern> TEXTS = List.of(
            Pattern.compile(ROOT + " " + DATE + " " + RIGHT + " " + STRIKE),
            Pattern.compile(ROOT + " " + DATE + " " + STRIKE + " " + RIGHT),
            Pattern.compile(ROOT + " " + ISO_DATE + " " + RIGHT + " " + STRIKE),
            Pattern.compile(ROOT + " " + ISO_DATE + " " + STRIKE + " " + RIGHT),
            Pattern.compile(RIGHT + " " + ROOT + " " + DATE + " " + STRIKE),
            Pattern.compile(ROOT + " " + MONTH + " (?<day>\\d{1,2}),? " + YEAR + " " + STRIKE + " " + RIGHT),
            Pattern.compile(ROOT + "(?: 100)?(?: \\([A-Z]+\\))* (?<day>\\d{1,2}) ?" + MONTH + " ?" + YEAR
                    + "(?: \\[[A-Z]+])? " + STRIKE + " " + RIGHT),
            Pattern.compile(ROOT + "(?<day>\\d{2})" + MONTH_LETTERS + "(?<year>\\d{2})" + RIGHT + STRIKE),
            Pattern.compile(RIGHT + " \\(" + ROOT + "\\).*? " + MONTH + " (?<day>\\d{1,2}) " + YEAR + " " + STRIKE));

    /** Index options settled at the close; those of the third Friday's opening are the index's own. Some files name the index for both. */
    private static final Map<String, String> BY_THE_CLOSE = Map.of("SPX", "SPXW", "NDX", "NDXP", "RUT", "RUTW");

    private static final List<Pattern> WITHIN = TEXTS.stream()
            .map(text -> Pattern.compile("(?<![A-Z0-9.$])" + text.pattern() + "(?![A-Z0-9])"))
            .toList();
    private static final int LONGEST = 200;
    private static final int THOUSANDTHS = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    /** One root for what files write as BRK/B, BRK.B and BRKB. */
    public OccSymbol {
        root = root.replaceAll("[./]", "");
        boolean thirdFriday = expiry.equals(expiry.with(dayOfWeekInMonth(3, DayOfWeek.FRIDAY)));
        root = thirdFriday ? root : BY_THE_CLOSE.getOrDefault(root, root);
    }

    /** The option that the text is the symbol or the description of, and nothing else. */
    public static Optional<OccSymbol> parse(String text) {
        if (text.length() > LONGEST || !hasDigit(text)) {
            return Optional.empty();
        }
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher compact = COMPACT.matcher(upper);
        if (compact.matches()) {
            return of(compact);
        }
        String words = upper.replaceAll("\\s+", " ");
        return TEXTS.stream()
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(OccSymbol::of);
    }

    /** The same in a file that writes every strike in thousandths, with as many digits as it has: {@code AAPL260116C275000}. */
    public static Optional<OccSymbol> inThousandths(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher parts = COMPACT.matcher(upper);
        if (upper.length() > LONGEST || !parts.matches()) {
            return parse(text);
        }
        String strike = parts.group("strike");
        boolean padded = strike.indexOf('.') >= 0 || strike.length() >= THOUSANDTHS;
        return padded
                ? parse(upper)
                : parse(upper.substring(0, parts.start("strike")) + "0".repeat(THOUSANDTHS - strike.length()) + strike);
    }

    /** The first option that a sentence speaks of. */
    public static Optional<OccSymbol> in(String sentence) {
        if (sentence.length() > LONGEST || !hasDigit(sentence)) {
            return Optional.empty();
        }
        String words = sentence.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        return WITHIN.stream()
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(OccSymbol::of);
    }

    /** Most texts are shares' symbols, and are told from options at once. */
    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<OccSymbol> of(Matcher parts) {
        try {
            LocalDate expiry = LocalDate.of(
                    year(parts.group("year")), month(parts.group("month")), Integer.parseInt(parts.group("day")));
            BigDecimal strike = strike(parts.group("strike"), parts.pattern());
            return strike.signum() <= 0
                    ? Optional.empty()
                    : Optional.of(new OccSymbol(parts.group("root"), expiry, right(parts.group("right")), strike));
        } catch (DateTimeException | NumberFormatException noSuchContract) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        return Integer.parseInt(digits) + (digits.length() == 2 ? 2000 : 0);
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : MonthNames.number(text);
    }

    private static OptionRight right(String word) {
        return word.startsWith("C") ? OptionRight.CALL : OptionRight.PUT;
    }

    private static BigDecimal strike(String digits, Pattern pattern) {
        boolean thousandths = pattern == COMPACT && digits.length() == THOUSANDTHS && digits.indexOf('.') < 0;
        BigDecimal strike = new BigDecimal(digits.replace(",", "")).movePointLeft(thousandths ? 3 : 0);
        BigDecimal stripped = strike.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public String symbol() {
        String thousandths = strike.movePointRight(3).toBigInteger().toString();
        return root
                + DAY.format(expiry)
                + (right == OptionRight.CALL ? 'C' : 'P')
                + "0".repeat(Math.max(0, THOUSANDTHS - thousandths.length()))
                + thousandths;
    }

    public Contract terms() {
        return new Contract(root, expiry, strike, right);
    }

    public Instrument instrument() {
        return instrument(UNITS, "USD");
    }

    public Instrument instrument(BigDecimal units, String currency) {
        return new Instrument(symbol(), null, null, null, AssetClass.OPTION, units, terms(), currency);
    }
}
