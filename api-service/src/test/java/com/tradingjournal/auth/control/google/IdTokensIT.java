package com.tradingjournal.auth.control.google;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.testing.MutableClock;
import com.tradingjournal.testing.TestServers;
import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.JwkRSA;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that the provider has not signed, however much they look like his. What he has signed is tried by signing in. */
class IdTokensIT {

    private static final String NONCE = "n".repeat(43);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-26T07:00:00Z"));
    private GoogleSettings settings;
    private Provider provider;
    private IdTokens idTokens;
    private JwkRSA published;

    @BeforeEach
    void meetTheProvider() {
        settings = settings(TestServers.oidc().discovery());
        provider = new Provider(settings, new ProviderClient(), clock);
        idTokens = new IdTokens(provider, settings, clock);
        published = (JwkRSA) provider.keysWith("any").keys().getFirst();
    }

    private static GoogleSettings settings(URI discovery) {
        return new GoogleSettings(
                discovery, Optional.of("client"), Optional.of("secret"), URI.create("http://localhost"));
    }

    private Jwt.Builder claims() {
        return Jwt.builder()
                .keyId(published.keyId())
                .issuer(provider.endpoints().issuer())
                .addAudience("client")
                .subject("1234567890")
                .nonce(NONCE)
                .issueTime(clock.instant())
                .expirationTime(clock.instant().plusSeconds(300))
                .addPayloadClaim("email", "asha@example.com")
                .addPayloadClaim("email_verified", true);
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> idTokens.verify(token, NONCE)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void keyOfAnybodyElseUnderTheProvidersNameIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair foreign = generator.generateKeyPair();
        JwkRSA key = JwkRSA.builder()
                .keyId(published.keyId())
                .algorithm(JwkRSA.ALG_RS256)
                .privateKey((RSAPrivateKey) foreign.getPrivate())
                .publicKey((RSAPublicKey) foreign.getPublic())
                .build();
        assertRefused(SignedJwt.sign(claims().algorithm(JwkRSA.ALG_RS256).build(), key)
                .tokenContent());
    }

    @Test
    void tokenWithoutASignatureIsRefused() {
        assertRefused(unsigned("none") + ".");
    }

    @Test
    void publicKeyIsNoSecretToSignWith() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(published.publicKey().getEncoded(), "HmacSHA256"));
        String signed = unsigned("HS256");
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        assertRefused(signed + "." + BASE64.encodeToString(signature));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertRefused("");
        assertRefused("a.b.c");
        assertRefused("x".repeat(10_000));
        assertRefused(encode("{\"alg\":\"RS256\"}") + "." + encode("{\"zoneinfo\":\"x\"}") + ".AAAA");
    }

    @Test
    void providerThatIsAwayIsLeftAloneForAMoment() {
        Provider away = new Provider(
                settings(URI.create("http://127.0.0.1:9/.well-known/openid-configuration")),
                new ProviderClient(),
                clock);
        assertThatThrownBy(away::endpoints)
                .isInstanceOf(Unavailable.class)
                .hasRootCauseInstanceOf(java.io.IOException.class);
        assertThatThrownBy(away::endpoints).isInstanceOf(Unavailable.class).hasRootCauseMessage("Left alone");
        clock.advance(Duration.ofSeconds(6));
        assertThatThrownBy(away::endpoints)
                .isInstanceOf(Unavailable.class)
                .hasRootCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void documentOfAnotherIssuerOrWithoutEncryptionIsNotBelieved() {
        for (URI address : new URI[] {URI.create("http://example.com/.well-known/openid-configuration"), twisted()}) {
            Provider wrong = new Provider(settings(address), new ProviderClient(), clock);
            assertThatThrownBy(wrong::endpoints).isInstanceOf(Unavailable.class);
        }
    }

    /** The same document under an address that is not its issuer's. */
    private URI twisted() {
        return URI.create(settings.discovery() + "?of=another");
    }

    private String unsigned(String algorithm) {
        Jwt jwt = claims().algorithm(algorithm).build();
        return encode("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + published.keyId() + "\"}") + "."
                + encode(jwt.payloadJson().toString());
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
