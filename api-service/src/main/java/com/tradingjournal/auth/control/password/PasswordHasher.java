package com.tradingjournal.auth.control.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Argon2id over a keyed hash of the password: the table alone, without the pepper of the configuration, is worth nothing to a
 * thief. The cost stands in each hash, so that it can be raised and old hashes replaced at the next sign-in.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final Cost TODAY = new Cost(19 * 1024, 2, 1);
    private static final int LENGTH = 32;
    private static final Pattern HASH =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec pepper;
    private final PasswordWork work;
    private final Cost cost;
    private final String nobodys;

    /** What a hash costs whoever guesses: memory in KiB, passes over it, lanes at once. */
    record Cost(int memory, int passes, int lanes) {

        @Override
        public String toString() {
            return "m=%d,t=%d,p=%d".formatted(memory, passes, lanes);
        }
    }

    @Inject
    public PasswordHasher(@ConfigProperty(name = "auth.pepper") String pepper, PasswordWork work) {
        this(pepper, work, TODAY);
    }

    PasswordHasher(String pepper, PasswordWork work, Cost cost) {
        this.pepper = new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.work = work;
        this.cost = cost;
        this.nobodys = hashNow("nobody's password");
    }

    public String hash(String password) {
        return work.run(() -> hashNow(password));
    }

    public boolean matches(String password, String hash) {
        return work.run(() -> matchesNow(password, hash));
    }

    /** Takes as long as a real comparison: whether an account exists must not be heard in the answer's time. */
    public void pretend(String password) {
        matches(password, nobodys);
    }

    /** True when the hash was made with another cost than today's. */
    public boolean isOutdated(String hash) {
        return !hash.startsWith("$argon2id$v=19$" + cost + "$");
    }

    private String hashNow(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] digest = argon2(password, salt, cost, LENGTH);
        return "$argon2id$v=19$" + cost + "$" + base64(salt) + "$" + base64(digest);
    }

    private boolean matchesNow(String password, String hash) {
        Matcher parts = HASH.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password hash is not Argon2id.");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        Cost paid = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] actual = argon2(password, Base64.getDecoder().decode(parts.group(4)), paid, expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private byte[] argon2(String password, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build());
        byte[] digest = new byte[length];
        generator.generateBytes(peppered(password), digest);
        return digest;
    }

    /** One person's accented letter may come in two encodings: NFC makes it one. */
    private byte[] peppered(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(pepper);
            return mac.doFinal(
                    Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
