package com.tradingjournal.auth.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
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
    private static final Pattern FORM = Pattern.compile(ID + "\\." + ID + "\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static RefreshToken of(UUID tenantId, UUID sessionId) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new RefreshToken(
                tenantId, sessionId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
