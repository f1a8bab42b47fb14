package com.tradingjournal.auth.control.totp;

import com.tradingjournal.auth.entity.Secret;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lets somebody in without his phone, once. 120 random bits: only the hash is stored.
 *
 * @param letters without what makes it readable
 */
record RecoveryCode(String letters) {

    static final int NUMBER = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 15;

    static List<RecoveryCode> ten() {
        return Stream.generate(RecoveryCode::random).limit(NUMBER).toList();
    }

    /** As somebody typed it: in any case, with or without dashes. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    private static RecoveryCode random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return typed(Base32.encode(bits));
    }

    /** {@code abcdef-ghijkl-mnopqr-stuvwx}. */
    String readable() {
        return letters.replaceAll("(.{6})(?=.)", "$1-");
    }

    String hash() {
        return new Secret(letters).hash();
    }
}
