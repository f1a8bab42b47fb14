package com.tradingjournal.brokerfiles.control.text;

import java.math.BigDecimal;
import java.util.Optional;
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
    private static final Pattern DRESSED = Pattern.compile(
            "(?<open>\\()?(?<sign>[-+−])?\\s*(?:[$€£¥₹@]|R\\$|Rs\\.?)?\\s*(?<open2>\\()?(?<sign2>[-+−])?"
                    + "(?<digits>[\\d.,'’ \u00A0\u202F]*\\d\\.?|\\d[\\d.,'’ \u00A0\u202F]*\\d)(?<exponent>[eE][-+]?\\d{1,9})?"
                    + "\\s*[$€£¥₹]?(?<close>\\))?");

    private final Pattern digits;

    NumberStyle(char decimal, char grouping) {
        String group = "['’ \u00A0\u202F" + grouping + "]";
        this.digits = Pattern.compile(
                "(\\d+|\\d{1,3}(?:" + group + "\\d{2,3})*" + group + "\\d{3})?(?:\\" + decimal + "(\\d*))?");
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
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean bracketed = parts.group("open") != null || parts.group("open2") != null;
        boolean signedTwice = parts.group("sign") != null && parts.group("sign2") != null;
        Matcher number = digits.matcher(parts.group("digits").strip());
        if (signedTwice || bracketed != (parts.group("close") != null) || !number.matches()) {
            return Optional.empty();
        }
        String whole = number.group(1) == null ? "0" : number.group(1).replaceAll("\\D", "");
        String fraction = number.group(2) == null ? "" : number.group(2);
        String exponent = parts.group("exponent") == null ? "" : parts.group("exponent");
        BigDecimal value = new BigDecimal(whole + '.' + fraction + '0' + exponent);
        boolean minus = bracketed || isMinus(parts.group("sign")) || isMinus(parts.group("sign2"));
        return Optional.of(minus ? value.negate() : value);
    }

    private static boolean isMinus(@Nullable String sign) {
        return sign != null && !sign.equals("+");
    }

    /** The style that alone can have written this, if only one can: {@code 1,234} could be either's. */
    public static Optional<NumberStyle> evidence(String text) {
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

    /** One mark before three digits, after a number that does not begin with 0: decimals or a group of thousands. */
    public static boolean isAmbiguous(String text) {
        return AMBIGUOUS.matcher(text).matches();
    }

    private static NumberStyle withDecimal(char mark) {
        return mark == '.' ? POINT : COMMA;
    }

    private static NumberStyle withGrouping(char mark) {
        return mark == '.' ? COMMA : POINT;
    }
}
