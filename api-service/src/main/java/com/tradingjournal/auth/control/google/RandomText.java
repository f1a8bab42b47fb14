package com.tradingjournal.auth.control.google;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits as addresses and cookies carry them, and the digest by which who has not got them can recognise them. */
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private RandomText() {}

    static String create() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return BASE64.encodeToString(bits);
    }

    /** SHA-256, in the form PKCE asks for ({@code S256}). */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
