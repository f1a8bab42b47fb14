package com.tradingjournal.brokerfiles.control.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zones as brokers name them, beside a time or in a column's name. EST and EDT say which offset they mean; ET leaves it
 * to the date.
 */
public final class ZoneWords {
    /** For other patterns; at most one in each. */
    static final String PATTERN = "(?<zone>[Zz]|(?:UTC|GMT|utc)?[-+]\\d{1,2}(?::?\\d{2})?|[A-Za-z]{2,4})";

    private static final Map<String, ZoneId> WORDS = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("ET", ZoneId.of("America/New_York")),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CT", ZoneId.of("America/Chicago")),
            Map.entry("CST", ZoneOffset.ofHours(-6)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MT", ZoneId.of("America/Denver")),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PT", ZoneId.of("America/Los_Angeles")),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)),
            Map.entry("IST", ZoneId.of("Asia/Kolkata")));
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?([-+])(\\d{1,2})(?::?(\\d{2}))?");
    private static final Pattern IN_HEADER =
            Pattern.compile(".*\\(\\s*([A-Za-z]{2,4}|(?:UTC|GMT)[-+][\\d:]{1,5})\\s*\\)\\s*");

    private ZoneWords() {}

    /** Empty for a word that is no zone. */
    public static Optional<ZoneId> parse(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(upper);
        return offset.matches() ? offset(offset) : Optional.ofNullable(WORDS.get(upper));
    }

    /** {@code Opening time (UTC-4)}, {@code Date(UTC)}. */
    public static Optional<ZoneId> inHeader(String name) {
        Matcher zone = IN_HEADER.matcher(name);
        return zone.matches() ? parse(zone.group(1)) : Optional.empty();
    }

    private static Optional<ZoneId> offset(Matcher parts) {
        int sign = parts.group(1).equals("-") ? -1 : 1;
        int minutes = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(parts.group(2)), sign * minutes));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
