package com.tradingjournal.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.auth.entity.Secret;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forged tokens, made by hand: each is right in everything but one thing. */
@WithServers
@HelidonTest
class AccessTokenIT {

    private static final String HEADER = "{\"alg\": \"RS256\", \"typ\": \"at+jwt\", \"kid\": \"%s\"}";

    private final TestApi anyone;
    private final String kid;
    private final Path keyFile;
    private String payload = "";

    @Inject
    AccessTokenIT(WebTarget target, @ConfigProperty(name = "auth.signing-key-file") Path keyFile) {
        this.anyone = TestApi.at(target.getUri());
        this.keyFile = keyFile;
        this.kid = anyone.get("//.well-known/jwks.json").at("/keys/0/kid");
    }

    @BeforeEach
    void register(TestDatabase database) {
        String token =
                TestWorkspace.register(anyone, database).person(Role.OWNER).accessToken();
        payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    @Test
    void aTokenMadeOfTheRightPartsIsGood() throws Exception {
        assertThat(me(signed(HEADER.formatted(kid), payload, ourKey())).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"iss\":\"|\"iss\":\"x",
                "\"aud\":|\"was\":",
                "\"aud\":[\"|\"aud\":[\"x",
                "\"nbf\":1|\"nbf\":9",
                "\"iat\":1|\"iat\":9",
                "\"sid\":|\"sod\":",
                "\"tid\":|\"tad\":",
                "\"exp\":|\"exq\":",
            })
    void aTokenWithAnotherClaimIsRefused(String claim, String other) throws Exception {
        assertThat(payload).contains(claim);
        refused(signed(HEADER.formatted(kid), payload.replace(claim, other), ourKey()));
    }

    /** Nobody needs a key to send these: they are read before the signature is looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"exp\":99999999999999999}",
                "{\"exp\":1e400}",
                "{\"exp\":-1e18,\"nbf\":1.5}",
                "{\"exp\":\"soon\"}",
                "{\"exp\":{}}",
                "{\"aud\":7}",
                "{\"aud\":[7]}",
                "{\"sub\":[]}",
                "{\"groups\":{}}",
                "{\"groups\":[7]}",
                "{\"zoneinfo\":\"x\"}",
                "{\"birthdate\":\"x\"}",
                "{\"address\":7}",
                "{\"website\":\":\"}",
                "{\"tid\":7}",
                "{",
                "[]",
                "7",
                ""
            })
    void claimsThatAreNoneAreRefused(String claims) throws Exception {
        refused(signed(HEADER.formatted(kid), claims, ourKey()));
        refused(signed(claims, payload, ourKey()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"at+jwt|JWT", "RS256|RS512", "\"kid\"|\"kod\"", "\"typ\": \"at+jwt\",|", "{|{\"crit\": [\"x\"],"})
    void aTokenWithAnotherHeaderIsRefused(String part, String other) throws Exception {
        refused(signed(HEADER.formatted(kid).replace(part, other == null ? "" : other), payload, ourKey()));
    }

    @Test
    void aForeignKeyIsRefusedUnderItsOwnAndUnderOurId() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey foreign = generator.generateKeyPair().getPrivate();
        refused(signed(HEADER.formatted("foreign"), payload, foreign));
        refused(signed(HEADER.formatted(kid), payload, foreign));
    }

    /** Where a token says its key is, nobody looks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jku\": \"https://evil.example/jwks.json\"",
                "\"x5u\": \"https://evil.example/chain.pem\"",
                "\"jwk\": {\"kty\": \"RSA\", \"n\": \"%s\", \"e\": \"AQAB\"}",
                "\"kid\": \"../../../../dev/null\"",
                "\"kid\": \"file:///etc/passwd\"",
            })
    void aKeyThatComesWithTheTokenIsRefused(String claim) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair foreign = generator.generateKeyPair();
        String modulus =
                encoded(((RSAPublicKey) foreign.getPublic()).getModulus().toByteArray());
        String header = "{\"alg\": \"RS256\", \"typ\": \"at+jwt\", " + claim.replace("%s", modulus) + "}";
        refused(signed(header, payload, foreign.getPrivate()));
        if (!claim.contains("kid")) {
            refused(signed(
                    HEADER.formatted(kid).replace("{", "{" + claim.replace("%s", modulus) + ", "),
                    payload,
                    foreign.getPrivate()));
        }
    }

    @Test
    void anIdTokenIsNoAccessToken() throws Exception {
        String claims = payload.replaceFirst(
                "\"aud\":\\[[^]]*]", "\"aud\": \"web\", \"nonce\": \"n\", \"email\": \"a@example.com\"");
        assertThat(claims).contains("nonce");
        refused(signed(HEADER.formatted(kid).replace("at+jwt", "JWT"), claims, ourKey()));
        refused(signed(HEADER.formatted(kid), claims, ourKey()));
    }

    @Test
    void noSignatureAndOneMadeWithThePublicKeyAreRefused() throws Exception {
        String none = encoded("{\"alg\": \"none\", \"typ\": \"at+jwt\"}") + "." + encoded(payload) + ".";
        refused(none);
        String content = encoded(HEADER.formatted(kid).replace("RS256", "HS256")) + "." + encoded(payload);
        for (byte[] secret : publicKey()) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            refused(content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** As a verifier might hold it: the key set, the modulus, DER and PEM. */
    private List<byte[]> publicKey() throws GeneralSecurityException, IOException {
        Answer keys = anyone.get("//.well-known/jwks.json");
        byte[] modulus = Base64.getUrlDecoder().decode(keys.at("/keys/0/n"));
        byte[] der = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), BigInteger.valueOf(65_537)))
                .getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        return List.of(
                keys.body().getBytes(StandardCharsets.UTF_8), modulus, der, pem.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anExpiredTokenSaysSo() throws Exception {
        long past = Instant.now().getEpochSecond() - 120;
        String old = payload.replaceFirst("\"exp\":\\d+", "\"exp\":" + past);
        Answer answer = me(signed(HEADER.formatted(kid), old, ourKey()));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("a.b.c");
        refused("x".repeat(4_000));
        refused(UUID.randomUUID() + "." + Secret.random().text());
        refused(RefreshToken.of(UUID.randomUUID(), UUID.randomUUID()).cookie());
        assertThat(anyone.get("/me").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(anyone.with("Authorization", "Basic YTpi").get("/me").code()).isEqualTo("UNAUTHENTICATED");
    }

    private void refused(String token) {
        Answer answer = me(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    private Answer me(String token) {
        return anyone.as(token).get("/me");
    }

    private PrivateKey ourKey() throws Exception {
        String pem = Files.readString(keyFile).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private static String signed(String header, String payload, PrivateKey key) throws GeneralSecurityException {
        String content = encoded(header) + "." + encoded(payload);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.UTF_8));
        return content + "." + encoded(signature.sign());
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
