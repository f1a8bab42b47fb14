package com.tradingjournal.brokerfiles.control.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of two small numbers in a date is the day; decided once for a whole file. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern TWO_SMALL_NUMBERS =
            Pattern.compile("\\s*(\\d{1,2})[-/.](\\d{1,2})[-/.](?:\\d{4}|\\d{2})\\b.*", Pattern.DOTALL);

    /** Whether the order matters to this text at all. */
    public static boolean matters(String text) {
        return TWO_SMALL_NUMBERS.matcher(text).matches();
    }

    /** The order that alone can have written this, if only one can. */
    public static Optional<DateOrder> evidence(String text) {
        Matcher date = TWO_SMALL_NUMBERS.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        if (first > 12 && second <= 12) {
            return Optional.of(DAY_FIRST);
        }
        return second > 12 && first <= 12 ? Optional.of(MONTH_FIRST) : Optional.empty();
    }
}
