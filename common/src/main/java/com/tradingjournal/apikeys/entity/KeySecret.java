package com.tradingjournal.apikeys.entity;

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
 * What a program shows: workspace and key in clear, so that they can be found, and 256 random bits of which only the hash is
 * stored.
 */
public record KeySecret(UUID tenantId, UUID keyId, String secret) {

    /** Tells keys from other tokens, also where one has been left lying about. */
    public static final String PREFIX = "tj_";

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern FORM = Pattern.compile(PREFIX + ID + "\\." + ID + "\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static KeySecret of(UUID tenantId, UUID keyId) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new KeySecret(
                tenantId, keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty for anything that is not of our making. */
    public static Optional<KeySecret> parse(String shown) {
        Matcher parts = FORM.matcher(shown);
        return parts.matches()
                ? Optional.of(
                        new KeySecret(UUID.fromString(parts.group(1)), UUID.fromString(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /** As it is shown. */
    public String text() {
        return PREFIX + tenantId + "." + keyId + "." + secret;
    }

    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In the same time wherever they differ. */
    public boolean matches(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the secret: it must not end up in a log. */
    @Override
    public String toString() {
        return PREFIX + tenantId + "." + keyId + ".…";
    }
}
