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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class SessionsResourceIT {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0";

    private final TestApi api;
    private TestDatabase database;
    private Mailbox mailbox;
    private TestWorkspace workspace;
    private TestWorkspace.Person admin;

    @Inject
    SessionsResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        this.database = database;
        mailbox = new Mailbox(database);
        mailbox.run("delete from sign_in_attempts");
        workspace = TestWorkspace.register(api, database);
        admin = workspace.person(Role.ADMIN);
    }

    private Answer login(TestApi from) {
        return from.post(
                "/auth/login",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(admin.email(), TestWorkspace.PASSWORD));
    }

    private TestApi firefox() {
        return api.with("User-Agent", FIREFOX);
    }

    /** Another workspace, whose viewer the admin becomes. */
    private TestWorkspace visited() {
        TestWorkspace other = TestWorkspace.register(api, database, "USD");
        mailbox.run("insert into memberships values ('%s', '%s', 'VIEWER', now(), now() - interval '1 day')"
                .formatted(other.id(), admin.id()));
        return other;
    }

    private static Answer switchTo(TestApi who, UUID workspace) {
        return who.post("/auth/switch-workspace", "{\"workspaceId\": \"%s\"}".formatted(workspace));
    }

    @Test
    void devicesAreListedByNameAndTheOneThatAsksIsMarked() {
        TestApi me = api.as(login(firefox()).at("/data/accessToken"));
        Answer sessions = me.get("/auth/sessions");
        assertThat(sessions.json().at("/data")).hasSize(2);
        assertThat(sessions.at("/data/0/device")).isEqualTo("Firefox on Windows");
        assertThat(sessions.at("/data/0/address")).isEqualTo("127.0.0.1");
        assertThat(sessions.at("/data/0/current")).isEqualTo("true");
        assertThat(sessions.at("/data/1/device")).isEqualTo("Java-http-client");
        assertThat(sessions.at("/data/1/current")).isEqualTo("false");
    }

    @Test
    void anEndedDeviceIsOutWithItsNextRequest() {
        Answer there = login(firefox());
        TestApi other = api.as(there.at("/data/accessToken"));
        String id = other.get("/auth/sessions").at("/data/0/id");
        TestApi here = workspace.as(Role.ADMIN);
        assertThat(here.delete("/auth/sessions/" + id).status()).isEqualTo(204);
        assertThat(other.get("/me").status()).isEqualTo(401);
        assertThat(api.with("Cookie", there.cookie()).post("/auth/refresh", "").status())
                .isEqualTo(401);
        assertThat(here.get("/me").status()).isEqualTo(200);
        assertThat(here.get("/auth/sessions").json().at("/data")).hasSize(1);
        assertThat(mailbox.events(admin.id())).contains("SESSION_REVOKED");
        assertThat(here.delete("/auth/sessions/" + id).status()).isEqualTo(404);
    }

    @Test
    void somebodyElsesSessionAndNobodysAreTheSameNothing() {
        TestApi owner = workspace.as(Role.OWNER);
        String mine = workspace.as(Role.ADMIN).get("/auth/sessions").at("/data/0/id");
        Answer theirs = owner.delete("/auth/sessions/" + mine);
        Answer nobodys = owner.delete("/auth/sessions/" + UUID.randomUUID());
        assertThat(theirs.status()).isEqualTo(404).isEqualTo(nobodys.status());
        assertThat(theirs.at("/error/message")).isEqualTo(nobodys.at("/error/message"));
        assertThat(workspace.as(Role.ADMIN).get("/me").status()).isEqualTo(200);
    }

    @Test
    void aDeviceThatIsNewIsToldOfOnceAndTheFirstOneNever() {
        assertThat(mailbox.templates(admin.email())).isEmpty();
        login(api);
        assertThat(mailbox.templates(admin.email())).isEmpty();
        login(firefox());
        login(firefox());
        assertThat(mailbox.templates(admin.email())).containsExactly("NEW_DEVICE");
        assertThat(mailbox.texts("select parameters ->> 'device' from mail_outbox where recipient = ?", admin.email()))
                .containsExactly("Firefox on Windows");
    }

    @Test
    void switchingOpensASessionThereInPlaceOfTheOneHere() {
        TestWorkspace other = visited();
        Answer here = login(firefox());
        assertThat(here.at("/data/workspace/id")).isEqualTo(workspace.id().toString());
        Answer there = switchTo(firefox().as(here.at("/data/accessToken")), other.id());
        assertThat(there.status()).as(there.body()).isEqualTo(200);
        assertThat(there.at("/data/workspace/role")).isEqualTo("VIEWER");
        assertThat(there.at("/data/workspace/currency")).isEqualTo("USD");
        assertThat(there.cookie()).startsWith("tj_refresh=" + other.id() + ".");
        TestApi me = api.as(there.at("/data/accessToken"));
        assertThat(me.get("/workspace").at("/data/id")).isEqualTo(other.id().toString());
        assertThat(me.patch("/workspace", "{\"name\": \"Mine\"}").status()).isEqualTo(403);
        assertThat(api.as(here.at("/data/accessToken")).get("/me").status()).isEqualTo(401);
        assertThat(api.with("Cookie", here.cookie()).post("/auth/refresh", "").status())
                .isEqualTo(401);
        assertThat(api.with("Cookie", there.cookie()).post("/auth/refresh", "").status())
                .isEqualTo(200);
        assertThat(mailbox.events(admin.id())).contains("WORKSPACE_ENTERED");
        assertThat(login(firefox()).at("/data/workspace/id"))
                .isEqualTo(other.id().toString());
    }

    @Test
    void switchingIsNoNewSignIn() {
        TestWorkspace other = visited();
        TestApi here = workspace.as(Role.ADMIN);
        String since = here.get("/auth/sessions").at("/data/0/createdAt");
        TestApi there = api.as(switchTo(here, other.id()).at("/data/accessToken"));
        assertThat(there.get("/auth/sessions").at("/data/0/createdAt")).isEqualTo(since);
    }

    @Test
    void aWorkspaceOfOthersCannotBeEnteredAndKeepsTheSessionWhereItIs() {
        TestWorkspace foreign = TestWorkspace.register(api, database);
        TestApi me = workspace.as(Role.ADMIN);
        List<Answer> answers = List.of(switchTo(me, foreign.id()), switchTo(me, UUID.randomUUID()));
        assertThat(answers).extracting(Answer::status).containsOnly(404);
        assertThat(answers).extracting(Answer::cookie).containsOnly("");
        assertThat(mailbox.events(admin.id())).contains("CROSS_TENANT_ATTEMPT");
        assertThat(me.get("/me").status()).isEqualTo(200);
        assertThat(me.post("/auth/switch-workspace", "{}").fields()).containsExactly("workspaceId");
    }

    @Test
    void whoeverIsRemovedIsOutWithHisNextRequest() {
        TestApi me = workspace.as(Role.ADMIN);
        mailbox.run("delete from memberships where user_id = '%s'".formatted(admin.id()));
        assertThat(me.get("/me").status()).isEqualTo(401);
        assertThat(switchTo(me, workspace.id()).status()).isEqualTo(401);
    }

    @Test
    void whoeverIsRemovedSignsOutAsEver() {
        String cookie = login(api).cookie();
        mailbox.run("delete from memberships where user_id = '%s'".formatted(admin.id()));
        Answer out = api.with("Cookie", cookie).post("/auth/logout", "");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie").orElseThrow()).startsWith("tj_refresh=;");
    }

    @Test
    void whoeverBelongsNowhereBeginsAnewAsWhenHeRegistered() {
        mailbox.run("delete from memberships where user_id = '%s'".formatted(admin.id()));
        Answer in = login(firefox());
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        assertThat(in.at("/data/workspace/role")).isEqualTo("OWNER");
        assertThat(in.at("/data/workspace/id")).isNotEqualTo(workspace.id().toString());
        TestApi me = api.as(in.at("/data/accessToken"));
        assertThat(me.get("/accounts").at("/data/0/name")).isEqualTo("Main");
        assertThat(mailbox.templates(admin.email())).containsExactly("NEW_DEVICE");
        assertThat(api.with("Cookie", in.cookie()).post("/auth/refresh", "").status())
                .isEqualTo(200);
        assertThat(login(firefox()).at("/data/workspace/id")).isEqualTo(in.at("/data/workspace/id"));
    }
}
