package com.tradingjournal.users.entity;

import com.tradingjournal.errors.entity.Invalid;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as its owner wrote it.
 *
 * @param value trimmed, otherwise untouched
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /** What separates addresses in a mail's header is in none. */
    private static final String NEVER = "\\s@\"(),:;<>\\[\\\\\\]\\p{Cntrl}";

    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^%1$s]{1,64}@[^%1$s.]{1,63}(\\.[^%1$s.]{1,63})+".formatted(NEVER));

    public EmailAddress {
        value = value.strip();
        if (value.length() > LONGEST || !PLAUSIBLE.matcher(value).matches()) {
            throw Invalid.field("email", "is not an e-mail address");
        }
    }

    /** Two addresses with one key are one address to us. */
    public String key() {
        return Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
