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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
@HelidonTest
class CredentialsResourceIT {

    private static final String NEW_PASSWORD = "brisk-heron-sells-lanterns-4";

    private final TestApi api;
    private Mailbox mailbox;
    private TestWorkspace workspace;
    private TestWorkspace.Person owner;

    @Inject
    CredentialsResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        mailbox = new Mailbox(database);
        mailbox.run("delete from sign_in_attempts");
        workspace = TestWorkspace.register(api, database);
        owner = workspace.person(Role.OWNER);
    }

    private Answer login(String email, String password) {
        return api.post("/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    private Answer verify(String token) {
        return api.post("/auth/verify-email", "{\"token\": \"%s\"}".formatted(token));
    }

    private Answer forgot(String email) {
        return api.post("/auth/forgot-password", "{\"email\": \"%s\"}".formatted(email));
    }

    private Answer reset(String token, String password) {
        return api.post("/auth/reset-password", "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password));
    }

    private Answer change(TestApi who, String current, String next) {
        return who.post(
                "/auth/change-password",
                "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(current, next));
    }

    private Answer changeEmail(TestApi who, String email, String password) {
        return who.post("/me/email", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    private String resetToken(String email) throws InterruptedException {
        assertThat(forgot(email).status()).isEqualTo(202);
        Mailbox.await(() -> mailbox.templates(email).contains("RESET_PASSWORD"));
        return mailbox.token(email, "RESET_PASSWORD");
    }

    private static void unusable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly("token");
    }

    @Test
    void whoeverRegistersIsGreetedWithALinkThatProvesHisEmailOnce() {
        assertThat(mailbox.templates(owner.email())).containsExactly("WELCOME");
        String token = mailbox.token(owner.email(), "WELCOME");
        assertThat(token).startsWith(owner.id() + ".");
        assertThat(mailbox.texts("select hash from mailed_tokens")).noneMatch(token::contains);
        assertThat(workspace.as(Role.OWNER).get("/me").at("/data/emailVerified"))
                .isEqualTo("false");
        assertThat(verify(token).status()).isEqualTo(204);
        assertThat(workspace.as(Role.OWNER).get("/me").at("/data/emailVerified"))
                .isEqualTo("true");
        assertThat(mailbox.events(owner.id())).contains("EMAIL_VERIFIED");
        unusable(verify(token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "01939d8a-2b70-7c31-9a54-0f6a1c2e9b11.m1ZrP0sVQ8xk3yTq5cJdWn7aHfUe2bLgXoRi9uKjEwA"})
    void aTokenNobodyWasMailedIsRefused(String token) {
        unusable(verify(token));
        unusable(reset(token, NEW_PASSWORD));
    }

    @Test
    void aTokenIsRefusedWhenItIsTooOldSomebodyElsesOrForSomethingElse() throws Exception {
        String token = mailbox.token(owner.email(), "WELCOME");
        unusable(verify(token.replace(
                owner.id().toString(), workspace.person(Role.ADMIN).id().toString())));
        unusable(reset(token, NEW_PASSWORD));
        unusable(verify(resetToken(owner.email())));
        mailbox.run("update mailed_tokens set expires_at = now() - interval '1 second'");
        unusable(verify(token));
        assertThat(mailbox.texts(
                        "select hash from mailed_tokens where used_at is not null and user_id::text = ?",
                        owner.id().toString()))
                .isEmpty();
    }

    @Test
    void threeMailsAnHourProveAnEmailAndNoneWhenItIsProved() {
        TestApi me = workspace.as(Role.OWNER);
        assertThat(IntStream.range(0, 2)
                        .mapToObj(_ -> me.post("/auth/resend-verification", "").status()))
                .containsOnly(202);
        Answer fourth = me.post("/auth/resend-verification", "");
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(Integer.parseInt(fourth.header("Retry-After").orElseThrow())).isBetween(3_500, 3_600);
        assertThat(mailbox.templates(owner.email())).containsExactly("WELCOME", "VERIFY_EMAIL", "VERIFY_EMAIL");
        assertThat(verify(mailbox.token(owner.email(), "WELCOME")).status()).isEqualTo(204);
        assertThat(me.post("/auth/resend-verification", "").status()).isEqualTo(202);
        assertThat(mailbox.templates(owner.email())).hasSize(3);
    }

    @Test
    void whoeverForgetsGetsTheSameAnswerKnownOrNotAndAtMostThreeMailsAnHour() throws Exception {
        Answer known = forgot(owner.email());
        Answer unknown = forgot("nobody@example.com");
        assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.response().headers().map().keySet())
                .isEqualTo(unknown.response().headers().map().keySet());
        IntStream.range(0, 4).parallel().forEach(_ -> forgot(owner.email()));
        String last = workspace.person(Role.VIEWER).email();
        resetToken(last); // one thread, in order: those before are done
        assertThat(mailbox.templates(owner.email()).stream().filter("RESET_PASSWORD"::equals))
                .hasSize(3);
        assertThat(mailbox.templates("nobody@example.com")).isEmpty();
    }

    @Test
    void anAddressMayForgetTenTimesAnHourWhateverItForwards() {
        assertThat(IntStream.range(0, 10)
                        .mapToObj(i -> forgot("nobody-" + i + "@example.com").status()))
                .containsOnly(202);
        Answer limited = api.with("X-Forwarded-For", "198.51.100.9")
                .post("/auth/forgot-password", "{\"email\": \"a@example.com\"}");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isPresent();
    }

    @Test
    void aResetEndsAllSessionsAndTheLockAndProvesTheEmail() throws Exception {
        IntStream.range(0, 5).forEach(_ -> login(owner.email(), "wrong-password"));
        assertThat(login(owner.email(), TestWorkspace.PASSWORD).status()).isEqualTo(423);
        String token = resetToken(owner.email());
        Answer weak = reset(token, "owner-owner-owner");
        assertThat(weak.fields()).containsExactly("password");
        assertThat(weak.body()).contains("too easy to guess");
        assertThat(reset(token, NEW_PASSWORD).status()).isEqualTo(204);
        assertThat(workspace.as(Role.OWNER).get("/me").status()).isEqualTo(401);
        Answer in = login(owner.email(), NEW_PASSWORD);
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        assertThat(in.at("/data/user/emailVerified")).isEqualTo("true");
        assertThat(login(owner.email(), TestWorkspace.PASSWORD).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(mailbox.templates(owner.email()))
                .containsOnlyOnce("ACCOUNT_LOCKED")
                .contains("PASSWORD_CHANGED");
        assertThat(mailbox.events(owner.id()))
                .containsOnlyOnce("ACCOUNT_LOCKED")
                .contains("PASSWORD_RESET");
        unusable(reset(token, NEW_PASSWORD));
        unusable(verify(mailbox.token(owner.email(), "WELCOME")));
    }

    @Test
    void ofManyResetsWithOneLinkOneCounts() throws Exception {
        String token = resetToken(owner.email());
        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> reset(token, NEW_PASSWORD + i).status())
                .toList();
        assertThat(answers).containsOnlyOnce(204).contains(400);
        assertThat(mailbox.templates(owner.email())).containsOnlyOnce("PASSWORD_CHANGED");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndMakesOldLinksVoid() throws Exception {
        String token = resetToken(owner.email());
        TestApi here = api.as(login(owner.email(), TestWorkspace.PASSWORD).at("/data/accessToken"));
        Answer wrong = change(here, "wrong-password", NEW_PASSWORD);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(change(here, TestWorkspace.PASSWORD, "short").fields()).containsExactly("newPassword");
        assertThat(change(here, TestWorkspace.PASSWORD, NEW_PASSWORD).status()).isEqualTo(204);
        assertThat(here.get("/me").status()).isEqualTo(200);
        assertThat(workspace.as(Role.OWNER).get("/me").status()).isEqualTo(401);
        assertThat(workspace.as(Role.ADMIN).get("/me").status()).isEqualTo(200);
        assertThat(mailbox.templates(owner.email())).contains("PASSWORD_CHANGED");
        assertThat(mailbox.events(owner.id())).contains("PASSWORD_CHANGED");
        unusable(reset(token, NEW_PASSWORD));
        assertThat(login(owner.email(), NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guessingThePasswordOfAStolenSessionLocks() {
        TestApi me = workspace.as(Role.OWNER);
        assertThat(IntStream.range(0, 5)
                        .mapToObj(i ->
                                change(me, "wrong-password-" + i, NEW_PASSWORD).status()))
                .containsOnly(401);
        assertThat(change(me, TestWorkspace.PASSWORD, NEW_PASSWORD).status()).isEqualTo(423);
        assertThat(me.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aNewEmailCountsOnceItIsProvedAndTheOldOneIsTold() {
        String wanted = "New-" + owner.email();
        TestApi here = api.as(login(owner.email(), TestWorkspace.PASSWORD).at("/data/accessToken"));
        assertThat(changeEmail(here, wanted, "wrong-password").code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(changeEmail(here, owner.email(), TestWorkspace.PASSWORD).fields())
                .containsExactly("email");
        assertThat(changeEmail(here, workspace.person(Role.ADMIN).email(), TestWorkspace.PASSWORD)
                        .code())
                .isEqualTo("EMAIL_TAKEN");
        assertThat(changeEmail(here, wanted, TestWorkspace.PASSWORD).status()).isEqualTo(202);
        Answer before = here.get("/me");
        assertThat(before.at("/data/pendingEmail")).isEqualTo(wanted);
        assertThat(before.at("/data/email")).isEqualTo(owner.email());
        String token = mailbox.token(wanted, "EMAIL_CHANGE");
        assertThat(verify(token).status()).isEqualTo(204);
        Answer after = here.get("/me");
        assertThat(after.at("/data/email")).isEqualTo(wanted);
        assertThat(after.at("/data/emailVerified")).isEqualTo("true");
        assertThat(after.json().at("/data/pendingEmail").isNull()).isTrue();
        assertThat(workspace.as(Role.OWNER).get("/me").status()).isEqualTo(401);
        assertThat(mailbox.templates(owner.email())).contains("EMAIL_CHANGED");
        assertThat(mailbox.events(owner.id())).contains("EMAIL_CHANGED");
        assertThat(login(owner.email(), TestWorkspace.PASSWORD).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(login(wanted, TestWorkspace.PASSWORD).status()).isEqualTo(200);
        unusable(verify(token));
    }

    @ParameterizedTest
    @CsvSource({"1 minute, 202", "6 minutes, 401"})
    void whoeverHasNoPasswordChangesHisEmailRightAfterHisSignIn(String ago, int status) {
        mailbox.run("update users set password_hash = null where id = '%s'".formatted(owner.id()));
        mailbox.run("update sessions set created_at = now() - interval '%s' where user_id = '%s'"
                .formatted(ago, owner.id()));
        TestApi me = workspace.as(Role.OWNER);
        String wanted = "{\"email\": \"wanted-%s\"}".formatted(owner.email());
        assertThat(changeEmail(me, "wanted-" + owner.email(), "any-password").code())
                .isEqualTo("BAD_CREDENTIALS");
        Answer answer = me.post("/me/email", wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(change(me, "any-password", NEW_PASSWORD).body()).contains("You have no password");
    }

    @Test
    void ofTwoWhoRenameOneVersionOneIsLate() {
        TestApi me = workspace.as(Role.OWNER);
        String version = me.get("/me").header("ETag").orElseThrow();
        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> me.with("If-Match", version)
                        .patch("/me", "{\"name\": \"Owner %d\"}".formatted(i))
                        .status())
                .toList();
        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
    }

    @Test
    void anEmailThatWasTakenMeanwhileDoesNotCount() {
        String wanted = "wanted-" + owner.email();
        TestApi me = workspace.as(Role.OWNER);
        assertThat(changeEmail(me, wanted, TestWorkspace.PASSWORD).status()).isEqualTo(202);
        String token = mailbox.token(wanted, "EMAIL_CHANGE");
        api.post(
                "/auth/register",
                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"X\"}".formatted(wanted, NEW_PASSWORD));
        assertThat(verify(token).code()).isEqualTo("EMAIL_TAKEN");
        assertThat(me.get("/me").at("/data/email")).isEqualTo(owner.email());
    }
}
