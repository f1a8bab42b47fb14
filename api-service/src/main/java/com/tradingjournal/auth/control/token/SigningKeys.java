package com.tradingjournal.auth.control.token;

import io.helidon.security.jwt.jwk.Jwk;
import io.helidon.security.jwt.jwk.JwkKeys;
import io.helidon.security.jwt.jwk.JwkRSA;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The RSA keys of access tokens: private keys in PEM (PKCS 8), one after another in one file. The first signs; all verify and
 * are published, so a new key is first appended, then moved to the front. A key's id is derived from the key.
 */
@ApplicationScoped
public class SigningKeys {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int SHORTEST = 2048;

    private final List<Jwk> keys = new ArrayList<>();
    private final List<Map<String, String>> published = new ArrayList<>();

    @Inject
    public SigningKeys(@ConfigProperty(name = "auth.signing-key-file") Path file) {
        try {
            Matcher blocks = BLOCK.matcher(Files.readString(file));
            while (blocks.find()) {
                add(Base64.getMimeDecoder().decode(blocks.group(1)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("auth.signing-key-file holds something that is no RSA key.", noKey);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("auth.signing-key-file holds no private key in PEM (PKCS 8).");
        }
    }

    Jwk signing() {
        return keys.getFirst();
    }

    JwkKeys verifying() {
        JwkKeys.Builder all = JwkKeys.builder();
        keys.forEach(all::addKey);
        return all.build();
    }

    /** The JSON Web Key Set: public parts only. */
    public Map<String, Object> published() {
        return Map.of("keys", published);
    }

    private void add(byte[] encoded) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        RSAPublicKey open =
                (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        if (key.getModulus().bitLength() < SHORTEST) {
            throw new IllegalArgumentException("auth.signing-key-file holds a key shorter than " + SHORTEST + " bits.");
        }
        String id = url(MessageDigest.getInstance("SHA-256").digest(open.getEncoded()))
                .substring(0, 16);
        keys.add(JwkRSA.builder()
                .keyId(id)
                .algorithm(JwkRSA.ALG_RS256)
                .privateKey(key)
                .publicKey(open)
                .build());
        published.add(Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                id,
                "n",
                url(unsigned(open.getModulus())),
                "e",
                url(unsigned(open.getPublicExponent()))));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
