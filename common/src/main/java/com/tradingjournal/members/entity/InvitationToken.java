package com.tradingjournal.members.entity;

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
 * What the link of an invitation holds: the workspace in clear, so that it can be bound before anything is read, and 256 random bits of
 * which only the hash is stored.
 */
public record InvitationToken(UUID tenantId, String secret) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static InvitationToken of(UUID tenantId) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new InvitationToken(
                tenantId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty for anything that is not of our making. */
    public static Optional<InvitationToken> parse(String link) {
        Matcher parts = FORM.matcher(link);
        return parts.matches()
                ? Optional.of(new InvitationToken(UUID.fromString(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    public String text() {
        return tenantId + "." + secret;
    }

    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "InvitationToken[" + tenantId + "]";
    }
}
