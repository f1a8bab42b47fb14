package com.tradingjournal.brokerfiles.control.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** {@code 2025-06-02}, {@code 2025-06-02T09:15:23}, with a blank for the T: what most rows have, read without patterns. */
final class IsoTime {

    private IsoTime() {}

    /** Empty where the text has another shape or carries an offset. */
    static Optional<LocalDateTime> local(String text) {
        boolean date = text.length() == 10;
        boolean time = text.length() == 19;
        if (!(date || time) || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        if (time && (text.charAt(13) != ':' || text.charAt(16) != ':' || "T ".indexOf(text.charAt(10)) < 0)) {
            return Optional.empty();
        }
        if (!digits(text)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        return Optional.of(
                date
                        ? day.atStartOfDay()
                        : day.atTime(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19)));
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean mark = i == 4 || i == 7 || i == 10 || i == 13 || i == 16;
            if (!mark && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
