package com.tradingjournal.auth.control.totp;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.tradingjournal.users.entity.EmailAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the server and somebody's phone both know: 160 bits, and six digits of them every 30 seconds (RFC 6238, with what every app
 * understands).
 *
 * @param hex as it is sealed
 */
record TotpSecret(String hex) {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final String ISSUER = "Trading Journal";

    static TotpSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new TotpSecret(HexFormat.of().formatHex(bits));
    }

    /** As it is typed into an app. */
    String typed() {
        return Base32.encode(HexFormat.of().parseHex(hex));
    }

    /** As an app reads it from a QR code. */
    String uri(EmailAddress email) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(escaped(ISSUER), escaped(email.value()), typed(), escaped(ISSUER));
    }

    /** The time step this is the code of: the present one or one beside it, for phones whose clock is not quite right. */
    OptionalLong stepOf(String code, Instant now) {
        long present = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(
                        code(step).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    String code(long step) {
        try {
            Instant begin = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(HexFormat.of().parseHex(hex), CODES.getAlgorithm()), begin, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A secret is in no log. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
