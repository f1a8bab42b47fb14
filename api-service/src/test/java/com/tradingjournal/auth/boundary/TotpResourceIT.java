package com.tradingjournal.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.math.BigInteger;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class TotpResourceIT {

    private static final TimeBasedOneTimePasswordGenerator APP = new TimeBasedOneTimePasswordGenerator();

    private final TestApi api;
    private Mailbox mailbox;
    private TestWorkspace.Person owner;
    private TestApi me;

    @Inject
    TotpResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        mailbox = new Mailbox(database);
        mailbox.run("delete from sign_in_attempts");
        TestWorkspace workspace = TestWorkspace.register(api, database);
        owner = workspace.person(Role.OWNER);
        me = workspace.as(Role.OWNER);
    }

    private Answer login(String password, String totp) {
        return api.post("/auth/login", """
                {"email": "%s", "password": "%s", "totp": "%s"}""".formatted(owner.email(), password, totp));
    }

    private Answer login(String totp) {
        return login(TestWorkspace.PASSWORD, totp);
    }

    private Answer confirm(String code) {
        return me.post("/auth/totp/confirm", "{\"code\": \"%s\"}".formatted(code));
    }

    private Answer remove(String password) {
        return me.with("Content-Type", "application/json")
                .send("DELETE", "/auth/totp", BodyPublishers.ofString("{\"password\": \"%s\"}".formatted(password)));
    }

    /** What the app shows, so many steps from now. */
    private static String code(String secret, int steps) {
        try {
            Instant then = Instant.now().plus(APP.getTimeStep().multipliedBy(steps));
            return APP.generateOneTimePasswordString(new SecretKeySpec(bytes(secret), "HmacSHA1"), then, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String base32) {
        BigInteger bits = base32.chars()
                .mapToObj(letter -> BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, next) -> all.shiftLeft(5).or(next));
        byte[] padded = bits.setBit(5 * base32.length()).toByteArray();
        return Arrays.copyOfRange(padded, padded.length - 5 * base32.length() / 8, padded.length);
    }

    private String setUp() {
        return me.post("/auth/totp/setup", "").at("/data/secret");
    }

    /** With no step used yet, whenever the test runs. */
    private void forgetSteps() {
        mailbox.run("update two_factor set last_step = 0");
    }

    private List<String> turnOn(String secret) {
        Answer on = confirm(code(secret, 0));
        assertThat(on.status()).as(on.body()).isEqualTo(200);
        forgetSteps();
        JsonNode codes = on.json().at("/data/recoveryCodes");
        return StreamSupport.stream(codes.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void aSecretAsksNobodyForAnythingUntilItIsConfirmed() {
        Answer proposal = me.post("/auth/totp/setup", "");
        assertThat(proposal.at("/data/uri"))
                .startsWith("otpauth://totp/Trading%20Journal:")
                .contains("secret=" + proposal.at("/data/secret"));
        assertThat(login("").status()).isEqualTo(200);
        assertThat(me.get("/me").at("/data/totpEnabled")).isEqualTo("false");
        assertThat(confirm("000000").fields()).containsExactly("code");
        assertThat(confirm("").fields()).containsExactly("code");
        String second = setUp();
        assertThat(confirm(code(proposal.at("/data/secret"), 0)).fields()).containsExactly("code");
        assertThat(turnOn(second)).hasSize(10).doesNotHaveDuplicates();
        assertThat(me.get("/me").at("/data/totpEnabled")).isEqualTo("true");
        assertThat(me.post("/auth/totp/setup", "").status()).isEqualTo(409);
        assertThat(confirm(code(second, 0)).status()).isEqualTo(409);
        assertThat(mailbox.templates(owner.email())).contains("TWO_FACTOR_CHANGED");
        assertThat(mailbox.events(owner.id())).contains("TWO_FACTOR_ENABLED");
    }

    @Test
    void codeIsReadAsTheAppShowsIt() {
        assertThat(confirm(code(setUp(), 0).replaceFirst("...", "$0 ")).status())
                .isEqualTo(200);
    }

    @Test
    void nothingInTheDatabaseIsTheSecretOrARecoveryCode() {
        String secret = setUp();
        List<String> codes = turnOn(secret);
        String stored = String.join(
                " ",
                mailbox.texts(
                        "select encode(sealed_secret, 'hex') from two_factor union all select hash from recovery_codes"));
        assertThat(stored).doesNotContain(new BigInteger(1, bytes(secret)).toString(16));
        codes.forEach(code -> assertThat(stored).doesNotContain(code).doesNotContain(code.replace("-", "")));
    }

    @Test
    void theCodeIsAskedForAfterTheRightPasswordAlone() {
        String secret = setUp();
        turnOn(secret);
        assertThat(login("").code()).isEqualTo("TOTP_REQUIRED");
        assertThat(login("wrong-password", "").code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(login("wrong-password", code(secret, 0)).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(login("000000").code()).isEqualTo("BAD_CREDENTIALS");
        Answer in = login(code(secret, 0));
        assertThat(in.status()).as(in.body()).isEqualTo(200);
    }

    @Test
    void everyStepIsAcceptedOnceAndNeverOneBeforeIt() {
        String secret = setUp();
        turnOn(secret);
        String before = code(secret, -1);
        String present = code(secret, 0);
        String next = code(secret, 1);
        assertThat(login(present).status()).isEqualTo(200);
        assertThat(login(present).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(login(before).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(login(next).status()).isEqualTo(200);
        assertThat(login(next).code()).isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void ofManyWithOneCodeOneGetsIn() {
        String secret = setUp();
        turnOn(secret);
        String code = code(secret, 0);
        assertThat(IntStream.range(0, 4).parallel().mapToObj(_ -> login(code).status()))
                .containsOnlyOnce(200)
                .contains(401);
    }

    @Test
    void wrongCodesCountAndAskingWithoutOneWipesThemNotAway() {
        turnOn(setUp());
        for (int i = 0; i < 5; i++) {
            assertThat(login("").code()).isEqualTo("TOTP_REQUIRED");
            assertThat(login("00000" + i).code()).isEqualTo("BAD_CREDENTIALS");
        }
        assertThat(login("").status()).isEqualTo(423);
        assertThat(me.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        List<String> codes = turnOn(setUp());
        String typed = codes.getFirst().toUpperCase(Locale.ROOT);
        assertThat(login(typed).status()).isEqualTo(200);
        assertThat(login(typed).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(login(codes.getLast()).status()).isEqualTo(200);
        assertThat(mailbox.events(owner.id())).contains("RECOVERY_CODE_USED");
    }

    @Test
    void itIsGivenUpWithThePassword() {
        String secret = setUp();
        List<String> codes = turnOn(secret);
        assertThat(remove("wrong-password").code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(remove(TestWorkspace.PASSWORD).status()).isEqualTo(204);
        assertThat(login("").status()).isEqualTo(200);
        assertThat(me.get("/me").at("/data/totpEnabled")).isEqualTo("false");
        assertThat(remove(TestWorkspace.PASSWORD).status()).isEqualTo(404);
        assertThat(mailbox.events(owner.id())).contains("TWO_FACTOR_DISABLED");
        turnOn(setUp());
        assertThat(login(codes.getFirst()).code()).isEqualTo("BAD_CREDENTIALS");
    }
}
