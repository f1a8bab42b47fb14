package com.tradingjournal.auth.entity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cookie holds: workspace and session in clear, so that they can be found, and 256 random bits of which only the
 * hash is stored.
 */
public record RefreshToken(UUID tenantId, UUID sessionId, String secret) {

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern FORM = Pattern.compile(ID + "\\." + ID + "\\.(" + Secret.FORM + ")");

    public static RefreshToken of(UUID tenantId, UUID sessionId) {
        return new RefreshToken(tenantId, sessionId, Secret.random().text());
    }

    /** Empty for anything that is not of our making. */
    public static Optional<RefreshToken> parse(String cookie) {
        Matcher parts = FORM.matcher(cookie);
        return parts.matches()
                ? Optional.of(new RefreshToken(
                        UUID.fromString(parts.group(1)), UUID.fromString(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    public String cookie() {
        return tenantId + "." + sessionId + "." + secret;
    }

    public String hash() {
        return new Secret(secret).hash();
    }
}
