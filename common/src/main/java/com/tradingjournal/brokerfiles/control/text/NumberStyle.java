package com.tradingjournal.brokerfiles.control.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a file writes numbers; decided once for all of it. */
public enum NumberStyle {
    /** {@code 1,234.56} and {@code 12,34,567.00}. */
    POINT('.', ','),
    /** {@code 1.234,56}. */
    COMMA(',', '.');

    private static final int LONGEST = 60;
    private static final Pattern AMBIGUOUS = Pattern.compile("\\D*[1-9]\\d{0,2}[.,]\\d{3}(?:\\D.*)?");
    private static final Pattern PARTS = Pattern.compile("\\D*[1-9]\\d{0,2}['’](?:[0-2]\\d|3[01])[0-35-8]\\D*");
    private static final String CURRENCY = "(?:[A-Z]{0,2}[$€£¥₹@]|Rs\\.?)";
    private static final Pattern DRESSED =
            Pattern.compile("'?(?<open>\\()?(?<sign>[-+−])?\\s*" + CURRENCY + "?\\s*(?<open2>\\()?(?<sign2>[-+−])?"
                    + "(?<digits>[\\d.,'’ \u00A0\u202F]*\\d\\.?|\\d[\\d.,'’ \u00A0\u202F]*\\d)(?<exponent>[eE][-+]?\\d{1,3})?"
                    + "\\s*(?:[$€£¥₹]|(?<unit>[A-Z]{2,10}|(?i:lots?|shares?|contracts?|units?)))?(?<close>\\))?");
    /** Words that look like a unit and would change the number, its sign or its meaning. */
    private static final Set<String> NO_UNITS = Set.of(
            "AM", "PM", "CR", "DR", "MN", "MM", "MIO", "MLN", "BN", "MRD", "TSD", "LAC", "LAKH", "PCT", "BP", "BPS",
            "PIP", "PIPS", "CENT", "CENTS", "GBX", "ZAC", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP",
            "OCT", "NOV", "DEC");

    private static final Set<String> NOTHING = Set.of("", "-", "--", "---", "–", "—", "n/a", "na", "none", "null");

    private final Pattern digits;

    NumberStyle(char decimal, char grouping) {
        String group = "(?<mark>['’ \u00A0\u202F" + grouping + "])";
        String thousands = "[1-9]\\d{0,2}" + group + "\\d{3}(?:\\k<mark>\\d{3})*";
        String lakhs = "[1-9]\\d?(?:" + grouping + "\\d{2})+" + grouping + "\\d{3}";
        this.digits = Pattern.compile("(?<whole>\\d+|" + thousands + "|" + lakhs.replace(".", "\\.") + ")?(?:\\"
                + decimal + "(?<fraction>\\d*))?");
    }

    /** Empty where the text is no number in this style. */
    public Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return isPlain(text) ? Optional.of(new BigDecimal(text)) : dressed(text);
    }

    private boolean isPlain(String text) {
        boolean digit = false;
        boolean point = this == COMMA;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (c >= '0' && c <= '9') {
                digit = true;
            } else if (i > 0 || c != '-') {
                return false;
            }
        }
        return digit;
    }

    /** With a currency sign, grouping, brackets for a loss, or an exponent. */
    private Optional<BigDecimal> dressed(String text) {
        Matcher parts = DRESSED.matcher(text.strip());
        if (!parts.matches() || isNoUnit(parts.group("unit"))) {
            return Optional.empty();
        }
        boolean bracketed = parts.group("open") != null || parts.group("open2") != null;
        boolean signedTwice = parts.group("sign") != null && parts.group("sign2") != null;
        Matcher number = digits.matcher(parts.group("digits").strip());
        if (signedTwice || bracketed != (parts.group("close") != null) || !number.matches()) {
            return Optional.empty();
        }
        String grouped = number.group("whole");
        String whole = grouped == null ? "0" : grouped.replaceAll("\\D", "");
        String fraction = number.group("fraction") == null ? "" : number.group("fraction");
        String exponent = parts.group("exponent") == null ? "" : parts.group("exponent");
        BigDecimal value = new BigDecimal(whole + '.' + fraction + '0' + exponent);
        boolean minus = bracketed || isMinus(parts.group("sign")) || isMinus(parts.group("sign2"));
        return Optional.of(minus ? value.negate() : value);
    }

    private static boolean isNoUnit(@Nullable String unit) {
        return unit != null && NO_UNITS.contains(unit);
    }

    /** What a number counts, {@code DOGE} of {@code 500DOGE}; empty where the text does not say or is no number. */
    public static Optional<String> unit(String text) {
        Matcher parts = DRESSED.matcher(text.strip());
        return text.length() > LONGEST || !parts.matches() || isNoUnit(parts.group("unit"))
                ? Optional.empty()
                : Optional.ofNullable(parts.group("unit"));
    }

    /** What some brokers write where there is no number: nothing, {@code --} or {@code N/A}. */
    public static boolean isNothing(String text) {
        return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isMinus(@Nullable String sign) {
        return sign != null && !sign.equals("+");
    }

    /** The style that alone can have written this, if only one can: {@code 1,234} could be either's. */
    public static Optional<NumberStyle> evidence(String cell) {
        String text = withoutWords(cell);
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0) {
            return Optional.empty();
        }
        if (point >= 0 && comma >= 0) {
            return Optional.of(withDecimal(text.charAt(last)));
        }
        if (text.indexOf(text.charAt(last)) != last) {
            return Optional.of(withGrouping(text.charAt(last)));
        }
        return isAmbiguous(text) ? Optional.empty() : Optional.of(withDecimal(text.charAt(last)));
    }

    /** From the first digit, or the mark right before it, to the last one: {@code Rs.} has a point of its own. */
    private static String withoutWords(String cell) {
        int from = 0;
        while (from < cell.length() && !isDigit(cell, from)) {
            from++;
        }
        int to = cell.length();
        while (to > from && !isDigit(cell, to - 1)) {
            to--;
        }
        boolean fraction = from > 0
                && (cell.charAt(from - 1) == '.' || cell.charAt(from - 1) == ',')
                && (from == 1 || !Character.isLetter(cell.charAt(from - 2)));
        return cell.substring(fraction ? from - 1 : from, to);
    }

    private static boolean isDigit(String text, int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** One mark before three digits, after a number that does not begin with 0: decimals or a group of thousands. */
    public static boolean isAmbiguous(String text) {
        return AMBIGUOUS.matcher(text).matches();
    }

    /** {@code 110'165}: a group of thousands, or points and 32nds as bonds are quoted. */
    public static boolean mayBeParts(String text) {
        return text.length() <= LONGEST && PARTS.matcher(text).matches();
    }

    /** Whether an apostrophe in it is surely between thousands: no 32nds could stand there. */
    public static boolean isGrouped(String text) {
        boolean apostrophe = text.indexOf('\'') > 0 || text.indexOf('’') > 0;
        return apostrophe
                && !mayBeParts(text)
                && (POINT.parse(text).isPresent() || COMMA.parse(text).isPresent());
    }

    private static NumberStyle withDecimal(char mark) {
        return mark == '.' ? POINT : COMMA;
    }

    private static NumberStyle withGrouping(char mark) {
        return mark == '.' ? COMMA : POINT;
    }
}
