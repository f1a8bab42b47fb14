package com.tradingjournal.brokerfiles.entity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file leaves open. The answer, {@code code: option}, holds for the whole file and is remembered.
 *
 * @param code known to clients: one of the constants here, {@link #MULTIPLIER} with what it is asked for, or the name of the {@link Field} that
 *     several columns could be
 * @param freedom what may be answered besides the options
 */
public record Question(String code, String column, String message, List<String> options, Freedom freedom) {

    public static final String DATE_ORDER = "DATE_ORDER";
    public static final String DECIMAL_MARK = "DECIMAL_MARK";
    public static final String TIME_ZONE = "TIME_ZONE";
    public static final String FEE_SIGN = "FEE_SIGN";
    public static final String DAY = "DAY";

    /** Those that name nothing of the file; besides them there are contracts' and fields'. */
    public static final List<String> CODES = List.of(DATE_ORDER, DECIMAL_MARK, FEE_SIGN, TIME_ZONE, DAY);

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Athens",
            "Asia/Kolkata",
            "UTC");

    private static final int EARLIEST_YEAR = 1970;
    private static final String MULTIPLIER = "MULTIPLIER:";
    private static final BigDecimal LARGEST_MULTIPLIER = new BigDecimal("100000000");

    public enum Freedom {
        /** The options are all there are. */
        NONE,
        /** Any other zone as well. */
        ZONE,
        /** Any other amount above 0 as well. */
        AMOUNT,
        /** Any day, as {@code 2026-01-05}. */
        DAY
    }

    public Question {
        options = List.copyOf(options);
    }

    public static Question choice(String code, String column, String message, List<String> options) {
        return new Question(code, column, message, options, Freedom.NONE);
    }

    /** Platforms write times of the computer or the server they run on: the person knows of which zone. */
    public static Question timeZone(String column, String example) {
        String message = "In which time zone is " + example + "? The file does not say.";
        return new Question(TIME_ZONE, column, message, ZONES, Freedom.ZONE);
    }

    /** Some platforms export one day's trades with the time alone. */
    public static Question dayOf(String column, String example) {
        String message = "On which day was " + example + "? The file tells the time only.";
        return new Question(DAY, column, message, List.of(), Freedom.DAY);
    }

    /** Of the next file it says nothing: it is asked each time. */
    public static boolean isOfOneFileOnly(String code) {
        return code.equals(DAY);
    }

    /** How many units a contract of this root is; never taken as 1 where it is not known. */
    public static String multiplierOf(String root) {
        return MULTIPLIER + root.toUpperCase(Locale.ROOT);
    }

    /** Of several columns that could be this field: which one is. */
    public static Question columnOf(Field field, String message, List<String> columns) {
        return choice(field.name(), columns.getFirst(), message, columns);
    }

    /** Whether any file could be asked this: what is answered under another code is a mistake. */
    public static boolean isCode(String code) {
        return CODES.contains(code)
                || (code.startsWith(MULTIPLIER) && code.length() > MULTIPLIER.length())
                || Stream.of(Field.values()).anyMatch(field -> field.name().equals(code));
    }

    public boolean accepts(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            return false;
        }
        return options.contains(answer)
                || switch (freedom) {
                    case NONE -> false;
                    case ZONE -> isZone(answer);
                    case AMOUNT -> isAmount(answer);
                    case DAY -> isDay(answer);
                };
    }

    private static boolean isZone(String answer) {
        try {
            ZoneId.of(answer);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDay(String answer) {
        try {
            return LocalDate.parse(answer).getYear() >= EARLIEST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isAmount(String answer) {
        return answer.matches("\\d{1,9}(\\.\\d{1,8})?")
                && new BigDecimal(answer).signum() > 0
                && new BigDecimal(answer).compareTo(LARGEST_MULTIPLIER) <= 0;
    }
}
