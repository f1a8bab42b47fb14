package com.tradingjournal.brokerfiles.control.text;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What follows a date, or stands in a column of its own, with the zone it names if it does. */
record TimeOfDay(LocalTime local, @Nullable ZoneId zone) {
    private static final Pattern TIME =
            Pattern.compile("(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + "(?:\\s*(?<half>[AaPp]\\.?[Mm]\\.?))?(?:[, ]*" + ZoneWords.PATTERN + "(?: \\([^()]*\\))?)?");
    private static final Pattern COMPACT = Pattern.compile("(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})");

    /** Empty where the text has another shape or names no zone we know; throws where there is no such time. */
    static Optional<TimeOfDay> parse(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(new TimeOfDay(
                    LocalTime.of(number(compact, "hour"), number(compact, "minute"), number(compact, "second")), null));
        }
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String zone = parts.group("zone");
        return zone == null
                ? Optional.of(new TimeOfDay(local(parts), null))
                : ZoneWords.parse(zone).map(named -> new TimeOfDay(local(parts), named));
    }

    private static LocalTime local(Matcher parts) {
        int hour = number(parts, "hour");
        String half = parts.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("No hour of a half day");
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return LocalTime.of(hour, number(parts, "minute"), number(parts, "second"), nanos(parts.group("fraction")));
    }

    private static int number(Matcher parts, String group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
