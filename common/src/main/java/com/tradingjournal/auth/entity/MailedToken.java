package com.tradingjournal.auth.entity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the link of a mail holds: the person's id in clear, so that he can be found, and a secret of which only the hash is stored. */
public record MailedToken(UUID userId, Secret secret) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(" + Secret.FORM + ")");

    /** What a link is for, and how long it is good. */
    public enum Purpose {
        VERIFY_EMAIL(Duration.ofHours(24)),
        RESET_PASSWORD(Duration.ofMinutes(60)),
        CHANGE_EMAIL(Duration.ofHours(24));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    public static MailedToken of(UUID userId) {
        return new MailedToken(userId, Secret.random());
    }

    /** Empty for anything that is not of our making. */
    public static Optional<MailedToken> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new MailedToken(UUID.fromString(parts.group(1)), new Secret(parts.group(2))))
                : Optional.empty();
    }

    public String text() {
        return userId + "." + secret.text();
    }
}
