package com.tradingjournal.notifications.batch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mail's row says about it. Whatever people have chosen themselves is shown as one short line that links to nothing. */
record Particulars(Map<String, String> values, @Nullable String secret) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Line breaks, and what turns the direction of writing or is not seen at all. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\s]+");

    /** A dot that would make mail programs take a name for a web address. */
    private static final Pattern DOT_OF_A_HOST = Pattern.compile("(?<=[\\p{L}\\p{N}_-])\\.(?=\\p{L}{2})");

    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException where the row lacks it: such a mail is never sent */
    String text(String name) {
        String line = UNSEEN.matcher(required(name)).replaceAll(" ").strip().replace("://", ": ");
        String harmless = DOT_OF_A_HOST.matcher(line).replaceAll(". ");
        return harmless.codePointCount(0, harmless.length()) <= LONGEST
                ? harmless
                : harmless.substring(0, harmless.offsetByCodePoints(0, LONGEST)) + "...";
    }

    String email(String name) {
        return UNSEEN.matcher(required(name)).replaceAll("");
    }

    UUID id(String name) {
        return UUID.fromString(required(name));
    }

    String moment(String name) {
        return MOMENT.format(Instant.parse(required(name)));
    }

    String day(String name) {
        return DAY.format(Instant.parse(required(name)));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(required(name));
    }

    /** Such as "1 minute" or "30 minutes". */
    String count(String name, String unit) {
        int number = Integer.parseInt(required(name));
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    String token() {
        if (secret == null) {
            throw new IllegalArgumentException("The secret of its link is missing.");
        }
        return secret;
    }

    private String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Its parameter " + name + " is missing.");
        }
        return value;
    }
}
