package com.tradingjournal.brokerfiles.control.text;

import java.util.List;
import java.util.Locale;

/** English names of months, of which files write the first three letters or all. */
public final class MonthNames {

    private static final List<String> SHORT =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private MonthNames() {}

    /** From 1; 0, which no date has, for what is no month. */
    public static int number(String name) {
        return name.length() < 3 ? 0 : SHORT.indexOf(name.substring(0, 3).toUpperCase(Locale.ROOT)) + 1;
    }
}
