package com.tradingjournal.auth.entity;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits, as cookies and links can carry them. Only the hash is ever stored: bits that nobody can guess need neither salt
 * nor a slow one.
 */
public record Secret(String text) {

    /** What {@link #random()} looks like, for patterns. */
    public static final String FORM = "[A-Za-z0-9_-]{43}";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public String hash() {
        return Sha256.hex(text);
    }

    /** A secret is in no log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
