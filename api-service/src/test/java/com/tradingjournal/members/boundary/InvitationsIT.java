package com.tradingjournal.members.boundary;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class InvitationsIT {

    private final TestApi api;
    private TestWorkspace workspace;
    private TestWorkspace elsewhere;
    private Trail trail;

    @Inject
    InvitationsIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        elsewhere = TestWorkspace.register(api, database, "USD");
        trail = new Trail(database);
    }

    @Test
    void whoeverIsInvitedJoinsWithAnAccountOfHisOwnAndAProvedEmail() {
        Answer invited = invite(guestEmail(), "VIEWER");
        assertThat(invited.status()).isEqualTo(201);
        Answer joined = accept(guest(), trail.token(guestEmail()));
        assertThat(joined.at("/data/workspace/id")).isEqualTo(workspace.id().toString());
        assertThat(joined.at("/data/role")).isEqualTo("VIEWER");
        assertThat(guest().get("/me").at("/data/emailVerified")).isEqualTo("true");
        assertThat(guest().get("/me/workspaces").json().at("/data").findValuesAsText("id"))
                .containsExactly(elsewhere.id().toString(), workspace.id().toString());
        TestApi inside = signedIn(guestEmail());
        assertThat(inside.get("/workspace").at("/data/role")).isEqualTo("VIEWER");
        assertThat(ownAccounts()).containsExactly("Main INR");
        assertThat(trail.of(workspace.id(), guestId())).contains("EMAIL_VERIFIED - -", "MEMBER_JOINED - VIEWER");
        assertThat(trail.of(workspace.id(), invited.at("/data/id"))).containsExactly("INVITATION_SENT - VIEWER");
        assertThat(workspace.as(Role.ADMIN).get("/workspace/invitations").json().at("/data"))
                .isEmpty();
    }

    @Test
    void theSecretLiesHashedAndSealedAndNowhereElse() {
        Answer invited = invite(guestEmail(), "MEMBER");
        String token = trail.token(guestEmail());
        assertThat(token).startsWith(workspace.id() + ".").hasSize(36 + 1 + 43);
        assertThat(invited.body()).doesNotContain(token.substring(37));
        assertThat(trail.texts(
                        "select i::text || m::text from invitations i, mail_outbox m where m.recipient = i.email"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(token.substring(37)));
        assertThat(trail.texts(
                        "select concat_ws('|', user_id, template, parameters ->> 'role', parameters ->> 'days') from mail_outbox where recipient = ? and template <> 'WELCOME'",
                        guestEmail()))
                .containsExactly("INVITATION|MEMBER|7");
    }

    @Test
    void whateverIsWrongWithALinkTheAnswerIsTheSame() {
        String used = invited(guestEmail(), "MEMBER");
        accept(guest(), used);
        String withdrawn = invited("someone-" + UUID.randomUUID() + "@example.com", "MEMBER");
        String foreign = invited("somebody-else@example.com", "MEMBER");
        String unknown = workspace.id() + "." + "A".repeat(43);
        String nowhere = UUID.randomUUID() + "." + "A".repeat(43);
        List<JsonNode> answers = Stream.of(used, withdrawn, foreign, unknown, nowhere, "rubbish")
                .map(token -> accept(guest(), token))
                .peek(answer -> assertThat(answer.status()).isEqualTo(404))
                .map(answer -> answer.json().at("/error"))
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(trail.of(elsewhere.id(), workspace.id().toString())).contains("CROSS_TENANT_ATTEMPT - -");
    }

    @Test
    void expiredWithdrawnAndReplacedLinksAreDead() {
        String expired = invited(guestEmail(), "MEMBER");
        trail.change("update invitations set expires_at = now() - interval '1 second'");
        assertThat(accept(guest(), expired).status()).isEqualTo(404);
        String replaced = invited(guestEmail(), "MEMBER");
        Answer again = invite(guestEmail(), "ADMIN");
        assertThat(accept(guest(), replaced).status()).isEqualTo(404);
        assertThat(workspace
                        .as(Role.ADMIN)
                        .get("/workspace/invitations")
                        .json()
                        .at("/data")
                        .findValuesAsText("id"))
                .containsExactly(again.at("/data/id"));
        String withdrawn = trail.token(guestEmail());
        String path = "/workspace/invitations/" + again.at("/data/id");
        assertThat(workspace.as(Role.ADMIN).delete(path).status()).isEqualTo(204);
        assertThat(workspace.as(Role.ADMIN).delete(path).status()).isEqualTo(404);
        assertThat(accept(guest(), withdrawn).status()).isEqualTo(404);
        assertThat(trail.of(workspace.id(), again.at("/data/id")))
                .containsExactly("INVITATION_SENT - ADMIN", "INVITATION_WITHDRAWN - -");
    }

    @Test
    void aLinkIsGoodForOneUseHoweverManyComeAtOnce() {
        String token = invited(guestEmail(), "MEMBER");
        Supplier<Answer> request = () -> accept(guest(), token);
        List<Integer> statuses = AtOnce.statuses(List.of(request, request, request, request, request, request));
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 404);
        assertThat(ownAccounts()).containsExactly("Main INR");
    }

    @Test
    void theSameRequestTwiceIsAnsweredTwiceAndDoneOnce() {
        String token = invited(guestEmail(), "MEMBER");
        TestApi keyed = guest().with("Idempotency-Key", "join-1");
        Answer first = accept(keyed, token);
        Answer second = accept(keyed, token);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.json().at("/data")).isEqualTo(first.json().at("/data"));
    }

    @Test
    void whoeverComesBackFindsHisAccountAndNoSecondOne() {
        accept(guest(), invited(guestEmail(), "MEMBER"));
        TestApi inside = signedIn(guestEmail());
        workspace.as(Role.ADMIN).delete("/workspace/members/" + guestId());
        assertThat(accept(guest(), invited(guestEmail(), "MEMBER")).status()).isEqualTo(200);
        assertThat(ownAccounts()).containsExactly("Main INR");
        assertThat(inside.get("/workspace").status()).isEqualTo(401);
    }

    @Test
    void invitingNeedsAManagerWithAProvedEmailAndTellsNothingOfAccounts() {
        Answer unproved = workspace.as(Role.OWNER).post("/workspace/invitations", body(guestEmail(), "MEMBER"));
        assertThat(unproved.status()).isEqualTo(403);
        assertThat(unproved.code()).isEqualTo("EMAIL_NOT_VERIFIED");
        assertThat(invite(guestEmail(), "OWNER").fields()).containsExactly("role");
        assertThat(invite("no e-mail", "MEMBER").fields()).containsExactly("email");
        assertThat(invite(workspace.person(Role.VIEWER).email().toUpperCase(), "MEMBER")
                        .code())
                .isEqualTo("CONFLICT");
        Answer known = invite(guestEmail(), "MEMBER");
        Answer unknown = invite("nobody-" + UUID.randomUUID() + "@example.com", "MEMBER");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(201);
        assertThat(known.json().at("/data").properties())
                .hasSameSizeAs(unknown.json().at("/data").properties());
    }

    private Answer invite(String email, String role) {
        return workspace.as(Role.ADMIN).post("/workspace/invitations", body(email, role));
    }

    private static String body(String email, String role) {
        return "{\"email\": \"" + email + "\", \"role\": \"" + role + "\"}";
    }

    private String invited(String email, String role) {
        assertThat(invite(email, role).status()).isEqualTo(201);
        return trail.token(email);
    }

    private static Answer accept(TestApi who, String token) {
        return who.post("/invitations/accept", "{\"token\": \"" + token + "\"}");
    }

    /** The owner of another workspace, who has not proved his e-mail yet. */
    private TestApi guest() {
        return elsewhere.as(Role.OWNER);
    }

    private String guestEmail() {
        return elsewhere.person(Role.OWNER).email();
    }

    private String guestId() {
        return elsewhere.person(Role.OWNER).id().toString();
    }

    private TestApi signedIn(String email) {
        return api.as(api.post("/auth/login", """
                {"email": "%s", "password": "%s", "workspaceId": "%s"}""".formatted(email, TestWorkspace.PASSWORD, workspace.id()))
                .at("/data/accessToken"));
    }

    private List<String> ownAccounts() {
        return trail.texts(
                "select name || ' ' || currency from accounts where tenant_id = ? and user_id = ?::uuid",
                workspace.id(),
                guestId());
    }
}
