package com.tradingjournal.brokerfiles.control.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as files write them. With an offset they are taken as they are, without one in the given zone: in a
 * gap of summer time the clock is put forward, of an hour that comes twice the first counts. A date alone is its midnight.
 *
 * @param order null where nothing in the file decided it: then a date that needs it is no date
 */
public record Times(@Nullable DateOrder order, ZoneId zone) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int LONGEST = 60;

    private static final String TIME =
            "(?:[T ;,]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?<offset>Z|z|UTC|GMT|[-+]\\d{2}(?::?\\d{2})?)?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/.]?(?<month>\\d{2})[-/.]?(?<day>\\d{2})" + TIME);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<first>\\d{1,2})[-/.](?<second2>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?<day>\\d{1,2})[-/ ](?<month>[A-Za-z]{3,9})[-/, ]+(?<year>\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile("(?<month>[A-Za-z]{3,9}) (?<day>\\d{1,2}),? (?<year>\\d{4})" + TIME);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** To the microsecond, which is what is stored. Empty where the text is no time. */
    public Optional<Instant> instant(String text) {
        try {
            return parsed(text).map(Times::instant).map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Optional<LocalDate> date(String text) {
        try {
            return parsed(text).map(parsed -> parsed.local.toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Times in(ZoneId other) {
        return new Times(order, other);
    }

    private record Parsed(LocalDateTime local, ZoneId zone) {}

    private static Instant instant(Parsed parsed) {
        return parsed.local.atZone(parsed.zone).toInstant();
    }

    private Optional<Parsed> parsed(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean universal = text.endsWith("Z");
        Optional<LocalDateTime> iso = IsoTime.local(universal ? text.substring(0, text.length() - 1) : text);
        if (iso.isPresent()) {
            return iso.map(local -> new Parsed(local, universal ? ZoneOffset.UTC : zone))
                    .filter(Times::isPlausible);
        }
        return dressed(text);
    }

    private Optional<Parsed> dressed(String text) {
        for (Pattern pattern : List.of(YEAR_FIRST, YEAR_LAST, NAMED_MONTH, NAMED_MONTH_FIRST)) {
            Matcher parts = pattern.matcher(text);
            if (parts.matches() && (pattern != YEAR_LAST || order != null)) {
                return Optional.of(new Parsed(LocalDateTime.of(date(pattern, parts), time(parts)), zone(parts)))
                        .filter(Times::isPlausible);
            }
        }
        return Optional.empty();
    }

    private static boolean isPlausible(Parsed parsed) {
        LocalDate date = parsed.local.toLocalDate();
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    private LocalDate date(Pattern pattern, Matcher parts) {
        int year = year(parts.group("year"));
        if (pattern == YEAR_LAST) {
            int first = Integer.parseInt(parts.group("first"));
            int second = Integer.parseInt(parts.group("second2"));
            return order == DateOrder.DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        }
        return LocalDate.of(year, month(parts.group("month")), Integer.parseInt(parts.group("day")));
    }

    private static int year(String digits) {
        return Integer.parseInt(digits) + (digits.length() == 2 ? 2000 : 0);
    }

    /** 0, which no date has, for a word that is no month. */
    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static LocalTime time(Matcher parts) {
        if (parts.group("hour") == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(parts.group("hour"));
        String half = parts.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("No hour of a half day");
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        String second = parts.group("second");
        return LocalTime.of(
                hour,
                Integer.parseInt(parts.group("minute")),
                second == null ? 0 : Integer.parseInt(second),
                nanos(parts.group("fraction")));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private ZoneId zone(Matcher parts) {
        String offset = parts.group("offset");
        if (offset == null) {
            return zone;
        }
        boolean universal = Character.isLetter(offset.charAt(0));
        return universal ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }
}
