package com.tradingjournal.brokerfiles.control.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as files write them. With an offset or a zone they are taken as they are, without one in the given
 * zone: an hour that summer time leaves out is put forward by the gap, of an hour that comes twice the first counts,
 * which has the earlier offset. A date alone is its midnight.
 *
 * @param order null where nothing in the file decided it: then a date that needs it is no date
 */
public record Times(@Nullable DateOrder order, ZoneId zone) {
    private static final int LONGEST = 90;
    private static final String WEEKDAY = "(?:(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)[a-z]{0,6},? )?";
    private static final TimeOfDay NO_TIME = new TimeOfDay(LocalTime.MIDNIGHT, null);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})(?:(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})"
                    + "|(?<month2>\\d{2})(?<day2>\\d{2}))(?<rest>[T ;,].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<first>\\d{1,2})[-/.](?<second>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})(?<rest>[T ;,].*)?");
    private static final Pattern NAMED_MONTH = Pattern.compile(
            WEEKDAY + "(?<day>\\d{1,2})[-/ ](?<month>[A-Za-z]{3,9})[-/, ]+(?<year>\\d{4}|\\d{2})(?<rest>[T ;,].*)?");
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile(WEEKDAY + "(?<month>[A-Za-z]{3,9}) (?<day>\\d{1,2}),? (?<year>\\d{4})(?<rest>[T ;,].*)?");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** To the microsecond, which is what is stored. Empty where the text is no time. */
    public Optional<Instant> instant(String text) {
        try {
            return parsed(text).map(this::instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Optional<LocalDate> date(String text) {
        try {
            return parsed(text).map(Parsed::date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a time of day in the text, or a date alone; false for what is no date. */
    public boolean hasTime(String text) {
        try {
            return parsed(text).filter(parsed -> parsed.time != NO_TIME).isPresent();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether the text tells its zone or offset. */
    public boolean hasZone(String text) {
        try {
            return parsed(text).filter(parsed -> parsed.time.zone() != null).isPresent();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A time whose date stands in another column: {@code 09:31:04}, {@code 9:31 AM}, {@code 04:47:39,GMT-04}. */
    public Optional<Instant> instant(LocalDate date, String time) {
        try {
            return TimeOfDay.parse(time.strip())
                    .map(of -> new Parsed(date, of))
                    .filter(Times::isPlausible)
                    .map(this::instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same in another zone. */
    public Times in(ZoneId other) {
        return new Times(order, other);
    }

    private record Parsed(LocalDate date, TimeOfDay time) {}

    private Instant instant(Parsed parsed) {
        ZoneId own = parsed.time.zone();
        return parsed.date
                .atTime(parsed.time.local())
                .atZone(own == null ? zone : own)
                .toInstant()
                .truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Parsed> parsed(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        boolean universal = text.endsWith("Z");
        Optional<LocalDateTime> iso = IsoTime.local(universal ? text.substring(0, text.length() - 1) : text);
        if (iso.isPresent()) {
            boolean dateOnly = text.length() == 10;
            TimeOfDay time = new TimeOfDay(iso.get().toLocalTime(), universal ? ZoneOffset.UTC : null);
            return Optional.of(new Parsed(iso.get().toLocalDate(), dateOnly ? NO_TIME : time))
                    .filter(Times::isPlausible);
        }
        return dressed(text).filter(Times::isPlausible);
    }

    /** A pattern for each shape, and by its first characters only one can fit. */
    private Optional<Parsed> dressed(String text) {
        String plain = text.charAt(0) == '\'' ? text.substring(1) : text;
        if (plain.length() < 6) {
            return Optional.empty();
        }
        if (!isDigit(plain, 0)) {
            return parsed(NAMED_MONTH_FIRST, plain).or(() -> parsed(NAMED_MONTH, plain));
        }
        if (isDigit(plain, 1) && isDigit(plain, 2) && isDigit(plain, 3)) {
            return parsed(YEAR_FIRST, plain);
        }
        return parsed(YEAR_LAST, plain).or(() -> parsed(NAMED_MONTH, plain));
    }

    private static boolean isDigit(String text, int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private Optional<Parsed> parsed(Pattern pattern, String text) {
        Matcher parts = pattern.matcher(text);
        if (!parts.matches() || (pattern == YEAR_LAST && order == null)) {
            return Optional.empty();
        }
        LocalDate date = date(pattern, parts);
        String rest = parts.group("rest");
        return rest == null
                ? Optional.of(new Parsed(date, NO_TIME))
                : TimeOfDay.parse(withoutMarks(rest)).map(time -> new Parsed(date, time));
    }

    private static String withoutMarks(String rest) {
        int from = 0;
        while (from < rest.length() && "T ;,".indexOf(rest.charAt(from)) >= 0) {
            from++;
        }
        return rest.substring(from);
    }

    private static boolean isPlausible(Parsed parsed) {
        return !parsed.date.isBefore(EARLIEST) && !parsed.date.isAfter(LATEST);
    }

    private LocalDate date(Pattern pattern, Matcher parts) {
        int year = year(parts.group("year"));
        if (pattern == YEAR_LAST) {
            int first = Integer.parseInt(parts.group("first"));
            int second = Integer.parseInt(parts.group("second"));
            return order == DateOrder.DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        }
        boolean compact = pattern == YEAR_FIRST && parts.group("mark") == null;
        String month = parts.group(compact ? "month2" : "month");
        return LocalDate.of(year, month(month), Integer.parseInt(parts.group(compact ? "day2" : "day")));
    }

    private static int year(String digits) {
        return Integer.parseInt(digits) + (digits.length() == 2 ? 2000 : 0);
    }

    /** 0, which no date has, for a word that is no month. */
    private static int month(String text) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : MonthNames.number(text);
    }
}
