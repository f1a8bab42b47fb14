package com.tradingjournal.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the OpenID provider that {@code ./run} offers as well. */
@WithServers
@HelidonTest
class GoogleResourceIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestApi api;
    private TestDatabase database;
    private String subject;
    private String email;

    @Inject
    GoogleResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void somebodyNew(TestDatabase database) {
        this.database = database;
        int number = NUMBER.incrementAndGet();
        subject = "10769150350006150715" + number;
        email = "asha." + number + "@gmail.com";
    }

    private static String claims(String email) {
        return "{\"email\": \"" + email + "\", \"email_verified\": true, \"name\": \"Asha Rao\"}";
    }

    private TestWorkspace verified() {
        TestWorkspace workspace = TestWorkspace.register(api, database);
        workspace.verify(database, Role.OWNER);
        return workspace;
    }

    private Answer signIn() {
        return GoogleJourney.begin(api).complete(subject, claims(email));
    }

    private static void assertEntered(Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("http://localhost/");
        assertThat(answer.cookie()).startsWith("tj_refresh=");
    }

    private static void assertRefused(Answer answer, String page, String code) {
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("http://localhost" + page + "?error=" + code);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private TestApi api(Answer entered) {
        Answer refreshed = api.with("Cookie", entered.cookie()).post("/auth/refresh", "");
        assertThat(refreshed.status()).as(refreshed.body()).isEqualTo(200);
        return api.as(refreshed.at("/data/accessToken"));
    }

    private String text(String sql, Object... values) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet result = statement.executeQuery();
            return result.next() ? String.valueOf(result.getString(1)) : "none";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void browserIsSentWithStateNonceAndChallengeAndBound() {
        Answer sent = api.get("/auth/google");
        GoogleJourney journey = new GoogleJourney(api, sent.header("Location").orElseThrow(), sent.cookie());
        assertThat(journey.authorization()).contains("response_type=code", "code_challenge_method=S256");
        assertThat(journey.parameter("scope")).isEqualTo("openid+email+profile");
        for (String random : new String[] {"state", "nonce", "code_challenge"}) {
            assertThat(journey.parameter(random)).hasSize(43);
        }
        assertThat(sent.header("Set-Cookie").orElseThrow())
                .startsWith("tj_google=")
                .contains("Path=/api/v1/auth/google", "HttpOnly", "SameSite=Lax", "Max-Age=600");
        assertThat(sent.header("Cache-Control")).contains("no-store");
    }

    @Test
    void somebodyNewOwnsAWorkspaceAndIsKnownTheNextTime() {
        Answer first = signIn();
        assertEntered(first);
        TestApi me = api(first);
        Answer profile = me.get("/me");
        assertThat(profile.at("/data/email")).isEqualTo(email);
        assertThat(profile.at("/data/name")).isEqualTo("Asha Rao");
        assertThat(profile.json().at("/data/emailVerified").booleanValue()).isTrue();
        assertThat(profile.json().at("/data/hasPassword").booleanValue()).isFalse();
        assertThat(profile.json().at("/data/googleLinked").booleanValue()).isTrue();
        assertThat(me.get("/workspace").at("/data/currency")).isEqualTo("INR");
        assertThat(me.get("/accounts").at("/data/0/name")).isEqualTo("Main");
        assertThat(text("select template || (sealed_token is null) from mail_outbox where recipient = ?", email))
                .isEqualTo("WELCOMEtrue");
        Answer second = GoogleJourney.begin(api).complete(subject, claims("changed-" + email));
        assertThat(api(second).get("/me").at("/data/id")).isEqualTo(profile.at("/data/id"));
        assertThat(text(
                        "select string_agg(event, ' ' order by id) from audit_events where actor_id = ?::uuid",
                        profile.at("/data/id")))
                .isEqualTo("WORKSPACE_FOUNDED SIGN_IN GOOGLE_LINKED SIGN_IN");
    }

    @Test
    void stateNobodyGaveIsRefused() {
        GoogleJourney journey = GoogleJourney.begin(api);
        String query = journey.signIn(subject, claims(email));
        assertRefused(
                journey.comeBack(query.replace(journey.parameter("state"), "x".repeat(43))),
                "/sign-in",
                "UNAUTHENTICATED");
        assertRefused(journey.comeBack("code=1"), "/sign-in", "UNAUTHENTICATED");
    }

    @Test
    void browserThatDidNotBeginItEndsNothing() {
        GoogleJourney theirs = GoogleJourney.begin(api);
        String query = theirs.signIn(subject, claims(email));
        GoogleJourney victim = GoogleJourney.begin(api);
        assertRefused(victim.comeBack(query), "/sign-in", "UNAUTHENTICATED");
        assertRefused(theirs.comeBack(query), "/sign-in", "UNAUTHENTICATED");
        assertThat(text("select count(*) from users where email = ?", email)).isEqualTo("0");
    }

    @Test
    void addressThatLedBackOnceLeadsNowhereAgain() {
        GoogleJourney journey = GoogleJourney.begin(api);
        String query = journey.signIn(subject, claims(email));
        assertEntered(journey.comeBack(query));
        assertRefused(journey.comeBack(query), "/sign-in", "UNAUTHENTICATED");
    }

    @Test
    void codeOfAnotherAttemptIsRefused() {
        String stolen = GoogleJourney.parameter(GoogleJourney.begin(api).signIn(subject, claims(email)), "code");
        GoogleJourney own = GoogleJourney.begin(api);
        Answer answer = own.comeBack("state=" + own.parameter("state") + "&code=" + stolen);
        assertRefused(answer, "/sign-in", "UNAUTHENTICATED");
    }

    @Test
    void tokenOfAnotherNonceIsRefused() {
        GoogleJourney journey = GoogleJourney.begin(api).altered("nonce=[^&]+", "nonce=" + "y".repeat(43));
        assertRefused(journey.complete(subject, claims(email)), "/sign-in", "UNAUTHENTICATED");
    }

    @Test
    void codeIsWorthNothingWithoutOurVerifier() {
        GoogleJourney journey =
                GoogleJourney.begin(api).altered("code_challenge=[^&]+", "code_challenge=" + "z".repeat(43));
        assertRefused(journey.complete(subject, claims(email)), "/sign-in", "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"aud\": \"another-client\"",
                "\"aud\": [\"journal-of-the-tests\", \"another-client\"]",
                "\"iss\": \"https://accounts.google.com\"",
                "\"exp\": 1700000000",
                "\"sub\": \"\""
            })
    void tokenForSomethingElseIsRefused(String claim) {
        String claims = claims(email).replace("{", "{" + claim + ", ");
        assertRefused(GoogleJourney.begin(api).complete(subject, claims), "/sign-in", "UNAUTHENTICATED");
        assertThat(text("select count(*) from users where email = ?", email)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "null"})
    void emailThatGoogleHasNotVerifiedOpensNothing(String verified) {
        Answer answer = GoogleJourney.begin(api).complete(subject, claims(email).replace("true", verified));
        assertRefused(answer, "/sign-in", "EMAIL_NOT_VERIFIED");
        assertThat(text("select count(*) from users where email = ?", email)).isEqualTo("0");
    }

    @Test
    void accountWithAPasswordIsNotTakenOverByItsEmail() {
        TestWorkspace workspace = TestWorkspace.register(api, database);
        String theirs = workspace.person(Role.OWNER).email().toUpperCase(Locale.ROOT);
        assertRefused(GoogleJourney.begin(api).complete(subject, claims(theirs)), "/sign-in", "EMAIL_TAKEN");
        assertThat(text("select count(*) from linked_identities where subject = ?", subject))
                .isEqualTo("0");
    }

    @Test
    void whoeverDeclinesAtGoogleIsToldSo() {
        GoogleJourney journey = GoogleJourney.begin(api);
        String query = "error=access_denied&authuser=0&state=" + journey.parameter("state");
        assertRefused(journey.comeBack(query), "/sign-in", "ACCESS_DENIED");
    }

    @Test
    void accountThatIsLinkedOpensWithGoogleUntilItIsUnlinked() {
        TestWorkspace workspace = verified();
        TestApi owner = workspace.as(Role.OWNER);
        Answer linked = GoogleJourney.beginLink(owner).complete(subject, claims(email));
        assertThat(linked.header("Location")).contains("http://localhost/settings/security?linked=google");
        assertThat(linked.cookie()).isEmpty();
        assertThat(link(owner, TestWorkspace.PASSWORD).code()).isEqualTo("CONFLICT");
        assertThat(api(signIn()).get("/me").at("/data/email"))
                .isEqualTo(workspace.person(Role.OWNER).email());

        assertThat(unlink(owner, "not-his-password-at-all").code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(owner.get("/me").json().at("/data/googleLinked").booleanValue())
                .isTrue();
        assertThat(unlink(owner, TestWorkspace.PASSWORD).status()).isEqualTo(204);
        assertThat(unlink(owner, TestWorkspace.PASSWORD).status()).isEqualTo(404);
        assertThat(owner.get("/me").json().at("/data/googleLinked").booleanValue())
                .isFalse();
        assertThat(text(
                        "select string_agg(event, ' ' order by id) from audit_events where event like 'GOOGLE%' and tenant_id = ?",
                        workspace.id()))
                .isEqualTo("GOOGLE_LINKED GOOGLE_UNLINKED");
        assertThat(text(
                        "select string_agg(parameters ->> 'enabled', ' ' order by id) from mail_outbox where template = 'GOOGLE_CHANGED' and recipient = ?",
                        workspace.person(Role.OWNER).email()))
                .isEqualTo("true false");
    }

    @Test
    void linkingTakesThePasswordAndAnEmailThatIsProved() {
        TestWorkspace workspace = TestWorkspace.register(api, database);
        TestApi owner = workspace.as(Role.OWNER);
        assertThat(link(owner, TestWorkspace.PASSWORD).code()).isEqualTo("EMAIL_NOT_VERIFIED");
        workspace.verify(database, Role.OWNER);
        Answer wrong = link(owner, "not-his-password-at-all");
        assertThat(wrong.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(wrong.cookie()).isEmpty();
        assertThat(owner.post("/auth/google/link", "{}").fields()).containsExactly("password");
        assertThat(link(owner, TestWorkspace.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoeverWantedToBeErasedIsKeptByGoogleToo() {
        TestApi me = api(signIn());
        String id = me.get("/me").at("/data/id");
        Answer asked = send(me, "/me", "{\"password\": null}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertRefused(signIn(), "/sign-in", "BAD_CREDENTIALS");
        Answer kept = GoogleJourney.beginReturn(api).complete(subject, claims(email));
        assertEntered(kept);
        Answer profile = api(kept).get("/me");
        assertThat(profile.at("/data/id")).isEqualTo(id);
        assertThat(profile.json().at("/data/deletionDueAt").isNull()).isTrue();
        assertEntered(signIn());
    }

    @Test
    void nobodyIsKeptWhoWasNeverHere() {
        Answer answer = GoogleJourney.beginReturn(api).complete(subject, claims(email));
        assertRefused(answer, "/restore-account", "BAD_CREDENTIALS");
        assertThat(text("select count(*) from users where email = ?", email)).isEqualTo("0");
    }

    @Test
    void googleAccountOfAnotherJournalIsNotLinked() {
        assertEntered(signIn());
        TestApi owner = verified().as(Role.OWNER);
        Answer answer = GoogleJourney.beginLink(owner).complete(subject, claims(email));
        assertRefused(answer, "/settings/security", "CONFLICT");
    }

    @Test
    void sessionThatEndedOnTheWayLinksNothing() {
        TestApi owner = verified().as(Role.OWNER);
        GoogleJourney journey = GoogleJourney.beginLink(owner);
        owner.post("/auth/logout-all", "");
        assertRefused(journey.complete(subject, claims(email)), "/settings/security", "UNAUTHENTICATED");
    }

    @Test
    void whoeverHasNoPasswordCannotUnlinkWhatOpensHisAccount() {
        TestApi me = api(signIn());
        Answer answer = unlink(me, "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("CONFLICT");
    }

    @Test
    void onlyWhoeverIsSignedInLinks() {
        assertThat(link(api, "x").status()).isEqualTo(401);
        assertThat(unlink(api, "x").status()).isEqualTo(401);
    }

    private static Answer link(TestApi as, String password) {
        return as.post("/auth/google/link", "{\"password\": \"" + password + "\"}");
    }

    private static Answer unlink(TestApi as, String password) {
        return send(as, "/auth/google", "{\"password\": \"" + password + "\"}");
    }

    private static Answer send(TestApi as, String path, String body) {
        return as.with("Content-Type", "application/json").send("DELETE", path, BodyPublishers.ofString(body));
    }
}
