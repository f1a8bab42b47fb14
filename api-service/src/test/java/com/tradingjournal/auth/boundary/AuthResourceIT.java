package com.tradingjournal.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestServers;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
@HelidonTest
class AuthResourceIT {

    private static final String LOGIN = "{\"email\": \"%s\", \"password\": \"%s\"}";

    private final TestApi api;
    private TestDatabase database;
    private TestWorkspace workspace;

    @Inject
    AuthResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) throws Exception {
        this.database = database;
        sql("delete from sign_in_attempts");
        workspace = TestWorkspace.register(api, database);
    }

    private void sql(String statement) throws Exception {
        try (var connection = database.asSuperuser().getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private Answer login(String email, String password) {
        return api.post("/auth/login", LOGIN.formatted(email, password));
    }

    private Answer signedIn() {
        return login(workspace.person(Role.OWNER).email(), TestWorkspace.PASSWORD);
    }

    private Answer refresh(String cookie) {
        return api.with("Cookie", cookie).post("/auth/refresh", "");
    }

    @Test
    void whoeverRegistersOwnsAWorkspaceWithOneAccount() {
        TestApi owner = workspace.as(Role.OWNER);
        assertThat(owner.get("/me").at("/data/email"))
                .isEqualTo(workspace.person(Role.OWNER).email());
        Answer mine = owner.get("/workspace");
        assertThat(mine.at("/data/currency")).isEqualTo("INR");
        assertThat(mine.at("/data/timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(mine.at("/data/role")).isEqualTo("OWNER");
        Answer accounts = owner.get("/accounts");
        assertThat(accounts.at("/data/0/name")).isEqualTo("Main");
        assertThat(accounts.at("/data/0/lotMethod")).isEqualTo("INDIAN_EQUITY");
    }

    @Test
    void anEmailIsTakenInAnySpelling() {
        String email = workspace.person(Role.OWNER).email().toUpperCase(java.util.Locale.ROOT);
        Answer again = api.post(
                "/auth/register",
                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"X\"}".formatted(email, TestWorkspace.PASSWORD));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("EMAIL_TAKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "someone@example.com, short1!, password",
        "someone@example.com, correct horse battery staple, password",
        "someone@example.com, passwordpassword, password",
        "charlotte.brown@example.com, charlottebrown, password",
        "not-an-address, quiet-otter-counts-candles-9, email",
    })
    void whatIsNotGoodEnoughToRegisterNamesItsField(String email, String password, String field) {
        Answer answer = api.post(
                "/auth/register",
                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"X\"}".formatted(email, password));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void theCookieIsForTheseCallsAlone() {
        String cookie = signedIn().header("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("tj_refresh=" + workspace.id() + ".")
                .contains("Path=/api/v1/auth", "HttpOnly", "SameSite=Strict", "Max-Age=604800")
                .doesNotContain("Secure");
    }

    @Test
    void refreshingRotates() {
        Answer first = signedIn();
        Answer second = refresh(first.cookie());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.cookie()).isNotEqualTo(first.cookie());
        assertThat(api.as(second.at("/data/accessToken")).get("/me").status()).isEqualTo(200);
        assertThat(refresh(second.cookie()).status()).isEqualTo(200);
    }

    @Test
    void aSecondTabThatLosesTheRaceChangesNothing() {
        Answer first = signedIn();
        List<Answer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> refresh(first.cookie()))
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .containsOnly("REFRESH_RACED");
        assertThat(answers.stream().filter(answer -> answer.status() == 200).map(answer -> refresh(answer.cookie())))
                .extracting(Answer::status)
                .containsExactly(200);
    }

    @Test
    void aReplayedTokenEndsTheSession() throws IOException {
        Answer first = signedIn();
        Answer second = refresh(first.cookie());
        longAgo(first.cookie());
        assertThat(refresh(first.cookie()).code()).isEqualTo("REFRESH_REUSED");
        assertThat(refresh(second.cookie()).status()).isEqualTo(401);
        assertThat(api.as(second.at("/data/accessToken")).get("/me").status()).isEqualTo(401);
    }

    /** Moves the moment at which used secrets were replaced an hour back. */
    private static void longAgo(String cookie) throws IOException {
        String[] parts = cookie.substring("tj_refresh=".length()).split("\\.");
        String script = "for _, f in ipairs(redis.call('HKEYS', KEYS[1])) do if string.sub(f, 1, 5) == 'used:' then"
                + " redis.call('HINCRBY', KEYS[1], f, -3600000) end end return 1";
        TestServers.redis().ask("EVAL \"" + script + "\" 1 {" + parts[0] + "}:refresh:" + parts[1]);
    }

    @Test
    void anUnknownSecretOfAKnownSessionEndsNothing() {
        Answer first = signedIn();
        String forged = first.cookie().substring(0, first.cookie().length() - 43) + "A".repeat(43);
        assertThat(refresh(forged).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(refresh(first.cookie()).status()).isEqualTo(200);
    }

    @Test
    void foreignOriginsCannotUseTheCookie() {
        Answer first = signedIn();
        TestApi withCookie = api.with("Cookie", first.cookie());
        assertThat(withCookie
                        .with("Origin", "https://evil.example")
                        .post("/auth/refresh", "")
                        .status())
                .isEqualTo(403);
        assertThat(withCookie
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/auth/logout", "")
                        .status())
                .isEqualTo(403);
        assertThat(withCookie
                        .with("Origin", api.origin().toString())
                        .post("/auth/refresh", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signingOutEndsTheAccessTokenAtItsNextRequest() {
        Answer first = signedIn();
        TestApi me = api.as(first.at("/data/accessToken"));
        assertThat(me.get("/me").status()).isEqualTo(200);
        assertThat(api.with("Cookie", first.cookie()).post("/auth/logout", "").status())
                .isEqualTo(204);
        assertThat(me.get("/me").status()).isEqualTo(401);
        assertThat(refresh(first.cookie()).status()).isEqualTo(401);
    }

    @Test
    void signingOutEverywhereEndsEverySessionOfThePersonAlone() {
        Answer one = signedIn();
        Answer two = signedIn();
        assertThat(api.as(one.at("/data/accessToken"))
                        .post("/auth/logout-all", "")
                        .status())
                .isEqualTo(204);
        assertThat(api.as(two.at("/data/accessToken")).get("/me").status()).isEqualTo(401);
        assertThat(refresh(two.cookie()).status()).isEqualTo(401);
        assertThat(workspace.as(Role.ADMIN).get("/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fiveFailuresLockWhoeverItIs(boolean known) {
        String email = known ? workspace.person(Role.OWNER).email() : "nobody@example.com";
        IntStream.range(0, 5)
                .forEach(i ->
                        assertThat(login(email, "wrong-password-" + i).code()).isEqualTo("BAD_CREDENTIALS"));
        Answer locked = login(email, TestWorkspace.PASSWORD);
        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.header("Retry-After")).isPresent();
        assertThat(workspace.as(Role.OWNER).get("/me").status()).isEqualTo(200);
    }

    @Test
    void anAddressMayFailTenTimesAnHour() {
        IntStream.range(0, 10).forEach(i -> login("nobody-" + i + "@example.com", "wrong-password"));
        Answer limited = signedIn();
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isPresent();
        assertThat(api.with("X-Forwarded-For", "10.1.2.3")
                        .post("/auth/login", LOGIN.formatted("a@example.com", "wrong-password"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void successesAreNoAttempts() {
        assertThat(IntStream.range(0, 12).mapToObj(_ -> signedIn().status())).containsOnly(200);
    }

    @Test
    void anotherWorkspaceIsNotFound() {
        String body = "{\"email\": \"%s\", \"password\": \"%s\", \"workspaceId\": \"%s\"}";
        Answer answer = api.post(
                "/auth/login",
                body.formatted(
                        workspace.person(Role.OWNER).email(), TestWorkspace.PASSWORD, java.util.UUID.randomUUID()));
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void ownerAndAdminChangeTheWorkspaceAndItsZoneWaitsForTheJob() {
        Answer changed = workspace
                .as(Role.ADMIN)
                .patch("/workspace", "{\"name\": \"Desk\", \"timeZone\": \"America/New_York\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.at("/data/name")).isEqualTo("Desk");
        assertThat(changed.at("/data/timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(changed.at("/data/timeZonePending")).isEqualTo("America/New_York");
        assertThat(workspace
                        .as(Role.MEMBER)
                        .patch("/workspace", "{\"name\": \"Mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(workspace
                        .as(Role.OWNER)
                        .patch("/workspace", "{\"name\": null}")
                        .fields())
                .containsExactly("name");
    }

    @Test
    void workspaceTellsEveryMemberHisRole() {
        for (Role role : Role.values()) {
            assertThat(workspace.as(role).get("/workspace").at("/data/role")).isEqualTo(role.name());
        }
    }

    @Test
    void demotedPersonReadsHisNewRoleAtOnceAlsoConditionally() throws Exception {
        String before =
                workspace.as(Role.ADMIN).get("/workspace").header("ETag").orElseThrow();
        sql("update memberships set role = 'VIEWER' where user_id = '%s'"
                .formatted(workspace.person(Role.ADMIN).id()));
        Answer after = workspace.as(Role.ADMIN).with("If-None-Match", before).get("/workspace");
        assertThat(after.at("/data/role")).isEqualTo("VIEWER");
    }
}
