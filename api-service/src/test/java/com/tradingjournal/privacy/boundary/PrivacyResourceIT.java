package com.tradingjournal.privacy.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.TestWorkspace.Person;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
@HelidonTest
class PrivacyResourceIT {

    private static final String CREDENTIALS = "{\"email\": \"%s\", \"password\": \"%s\"}";
    private static final String PASSWORD = "{\"password\": \"" + TestWorkspace.PASSWORD + "\"}";
    private static final String NO_PASSWORD = "{\"password\": null}";

    private final TestApi api;
    private final ObjectStorage storage;
    private TestDatabase database;
    private TestWorkspace workspace;

    @Inject
    PrivacyResourceIT(WebTarget target, ObjectStorage storage) {
        this.api = TestApi.at(target.getUri());
        this.storage = storage;
    }

    @BeforeEach
    void register(TestDatabase database) throws Exception {
        this.database = database;
        sql("delete from sign_in_attempts");
        workspace = TestWorkspace.register(api, database);
    }

    @Test
    void personWhoHasNotProvedHisEmailTakesNothingOut() {
        assertThat(workspace.as(Role.OWNER).post("/me/export", "").code()).isEqualTo("EMAIL_NOT_VERIFIED");
    }

    @Test
    void oneIsUnderWayAtATimeAndIsHisAlone() throws Exception {
        TestApi member = workspace.as(Role.MEMBER);
        Answer ordered = member.post("/me/export", "");
        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.at("/data/status")).isEqualTo("QUEUED");
        String id = ordered.at("/data/id");
        assertThat(member.post("/me/export", "").at("/data/id")).isEqualTo(id);
        Answer found = member.get("/me/export/" + id);
        assertThat(found.at("/data/status")).isEqualTo("QUEUED");
        assertThat(found.json().at("/data/downloadUrl").isNull()).isTrue();
        assertThat(workspace.as(Role.ADMIN).get("/me/export/" + id).status()).isEqualTo(404);
        assertThat(sql("select count(*) from jobs where type = 'privacy-export' and parameters ->> 'export' = '" + id
                        + "'"))
                .isEqualTo("1");
        assertThat(sql("select count(*) from audit_events where event = 'EXPORT_REQUESTED' and target_id = '" + id
                        + "'"))
                .isEqualTo("1");
    }

    @Test
    void finishedOneIsFetchedAsAnAttachmentWithoutAToken() throws Exception {
        TestApi viewer = workspace.as(Role.VIEWER);
        String id = viewer.post("/me/export", "").at("/data/id");
        sql("update personal_exports set status = 'COMPLETED', expires_at = now() + interval '7 days' where id = '" + id
                + "'");
        UUID person = workspace.person(Role.VIEWER).id();
        storage.put(
                ObjectKeys.personalExport(person, UUID.fromString(id)),
                "all of it".getBytes(StandardCharsets.UTF_8),
                "application/zip");
        Answer found = viewer.get("/me/export/" + id);
        assertThat(Instant.parse(found.at("/data/expiresAt"))).isAfter(Instant.now());
        HttpResponse<String> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(found.at("/data/downloadUrl")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(file.body()).isEqualTo("all of it");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    /** Its file may lie there until the night. */
    @Test
    void expiredOneIsGone() throws Exception {
        TestApi viewer = workspace.as(Role.VIEWER);
        String id = viewer.post("/me/export", "").at("/data/id");
        sql("update personal_exports set status = 'COMPLETED', expires_at = now() - interval '1 second' where id = '"
                + id + "'");
        assertThat(viewer.get("/me/export/" + id).status()).isEqualTo(404);
        assertThat(viewer.post("/me/export", "").at("/data/id")).isNotEqualTo(id);
    }

    @Test
    void personIsSignedOutAndUnknownUntilHeComesBack() throws Exception {
        Person member = workspace.person(Role.MEMBER);
        Answer left = delete(workspace.as(Role.MEMBER), "/me", PASSWORD);
        assertThat(left.status()).isEqualTo(202);
        assertThat(Duration.between(Instant.now(), Instant.parse(left.at("/data/dueAt"))))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30));
        assertThat(workspace.as(Role.MEMBER).get("/me").status()).isEqualTo(401);
        assertThat(signIn("/auth/login", member, TestWorkspace.PASSWORD).code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(signIn("/auth/restore", member, "another-sentence-altogether")
                        .code())
                .isEqualTo("BAD_CREDENTIALS");
        Answer back = signIn("/auth/restore", member, TestWorkspace.PASSWORD);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.cookie()).startsWith("tj_refresh=");
        Answer me = api.as(back.at("/data/accessToken")).get("/me");
        assertThat(me.json().at("/data/deletionDueAt").isNull()).isTrue();
        assertThat(signIn("/auth/login", member, TestWorkspace.PASSWORD).status())
                .isEqualTo(200);
        assertThat(sql(
                        "select string_agg(event, ' ' order by at) from audit_events where event like 'ERASURE%' and target_id = '"
                                + member.id() + "'"))
                .isEqualTo("ERASURE_REQUESTED ERASURE_WITHDRAWN");
        assertThat(sql("select template from mail_outbox where user_id = '" + member.id() + "'"))
                .isEqualTo("ERASURE_REQUESTED");
    }

    @Test
    void comingBackIsSigningInForWhoeverHasNotLeft() {
        assertThat(signIn("/auth/restore", workspace.person(Role.ADMIN), TestWorkspace.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void comingBackIsTooLateOnceItIsDue() throws Exception {
        Person member = workspace.person(Role.MEMBER);
        delete(workspace.as(Role.MEMBER), "/me", PASSWORD);
        sql("update users set deletion_due_at = now() where id = '" + member.id() + "'");
        assertThat(signIn("/auth/restore", member, TestWorkspace.PASSWORD).code())
                .isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void ownerOfATeamHandsItOverFirst() throws Exception {
        TestApi owner = workspace.as(Role.OWNER);
        assertThat(delete(owner, "/me", PASSWORD).code()).isEqualTo("LAST_OWNER");
        sql("update memberships set role = 'OWNER' where user_id = '"
                + workspace.person(Role.ADMIN).id() + "'");
        assertThat(delete(owner, "/me", PASSWORD).status()).isEqualTo(202);
        assertThat(delete(workspace.as(Role.ADMIN), "/me", PASSWORD).code()).isEqualTo("LAST_OWNER");
    }

    @ParameterizedTest
    @CsvSource({"1 minute,, 202", "6 minutes,, 401", "1 minute, an old one, 400"})
    void personWithoutAPasswordHasJustSignedIn(String ago, String hash, int status) throws Exception {
        UUID member = workspace.person(Role.MEMBER).id();
        sql("update sessions set created_at = now() - interval '%s' where user_id = '%s'".formatted(ago, member));
        if (hash == null) {
            sql("update users set password_hash = null where id = '" + member + "'");
        }
        assertThat(delete(workspace.as(Role.MEMBER), "/me", NO_PASSWORD).status())
                .isEqualTo(status);
    }

    @Test
    void wrongPasswordChangesNothing() {
        Answer refused = delete(workspace.as(Role.MEMBER), "/me", "{\"password\": \"not-the-one\"}");
        assertThat(refused.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(workspace.as(Role.MEMBER).get("/me").status()).isEqualTo(200);
    }

    @Test
    void onlyAnOwnerGivesAWorkspaceUp() {
        for (Role role : List.of(Role.ADMIN, Role.MEMBER, Role.VIEWER)) {
            assertThat(delete(workspace.as(role), "/workspace", PASSWORD).code())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void itCanOnlyBeReadUntilAnOwnerRestoresIt() throws Exception {
        TestApi owner = workspace.as(Role.OWNER);
        assertThat(delete(owner, "/workspace", "{\"password\": \"wrong\"}").code())
                .isEqualTo("BAD_CREDENTIALS");
        Answer ended = delete(owner, "/workspace", PASSWORD);
        assertThat(ended.status()).isEqualTo(202);
        assertThat(owner.get("/workspace").at("/data/deletionDueAt")).isEqualTo(ended.at("/data/dueAt"));
        assertThat(delete(owner, "/workspace", PASSWORD).at("/data/dueAt")).isEqualTo(ended.at("/data/dueAt"));
        assertThat(sql(
                        "select count(*) from mail_outbox where template = 'WORKSPACE_DELETION_REQUESTED' and tenant_id = '"
                                + workspace.id() + "'"))
                .isEqualTo("1");
        assertThatWritesAre(403);
        assertThat(owner.get("/trades").status()).isEqualTo(200);
        assertThat(owner.get("/trades/export?format=csv").status()).isEqualTo(200);
        assertThat(workspace.as(Role.ADMIN).post("/workspace/restore", "").status())
                .isEqualTo(403);
        Answer restored = owner.post("/workspace/restore", "");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.at("/data/id")).isEqualTo(workspace.id().toString());
        assertThat(restored.json().at("/data/deletionDueAt").isNull()).isTrue();
        assertThat(owner.post("/workspace/restore", "").code()).isEqualTo("CONFLICT");
        assertThatWritesAre(201);
    }

    @Test
    void peopleGoOnSigningInAreToldAndTakeTheirDataOut() {
        Person member = workspace.person(Role.MEMBER);
        assertThat(signIn("/auth/login", member, TestWorkspace.PASSWORD)
                        .json()
                        .at("/data/workspace/deletionDueAt")
                        .isNull())
                .isTrue();
        String dueAt = delete(workspace.as(Role.OWNER), "/workspace", PASSWORD).at("/data/dueAt");
        Answer signedIn = signIn("/auth/login", member, TestWorkspace.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.at("/data/workspace/deletionDueAt")).isEqualTo(dueAt);
        assertThat(workspace.as(Role.MEMBER).post("/me/export", "").status()).isEqualTo(202);
        assertThat(workspace
                        .as(Role.MEMBER)
                        .post("//api/v1/auth/logout-all", "")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void itIsTooLateToRestoreItOnceItIsDue() throws Exception {
        delete(workspace.as(Role.OWNER), "/workspace", PASSWORD);
        sql("update tenants set deletion_due_at = now() where id = '" + workspace.id() + "'");
        assertThat(workspace.as(Role.OWNER).post("/workspace/restore", "").code())
                .isEqualTo("CONFLICT");
    }

    private void assertThatWritesAre(int status) {
        TestApi owner = workspace.as(Role.OWNER);
        Answer trade = owner.post("/trades", """
                {"symbol": "TCS", "side": "BUY", "quantity": 1, "entryPrice": 1, "entryTimestamp": "2026-01-05T04:00:00Z"}""");
        assertThat(trade.status()).as(trade.body()).isEqualTo(status);
        assertThat(owner.post("/accounts", "{\"name\": \"Another " + status + "\"}")
                        .status())
                .isEqualTo(status);
        assertThat(owner.post("/tags", "{\"name\": \"word\"}").status()).isEqualTo(status);
        Answer renamed = owner.patch("/workspace", "{\"name\": \"Another\"}");
        assertThat(renamed.status()).isEqualTo(status == 201 ? 200 : status);
        if (status == 403) {
            assertThat(renamed.at("/error/message")).contains("going to be deleted");
            assertThat(trade.at("/error/message")).contains("going to be deleted");
        }
    }

    private Answer delete(TestApi client, String path, String body) {
        return client.with("Content-Type", "application/json")
                .send("DELETE", path, HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer signIn(String path, Person person, String password) {
        return api.post(path, CREDENTIALS.formatted(person.email(), password));
    }

    /** @return the first value, where there is one */
    private String sql(String statement) throws Exception {
        try (var connection = database.asSuperuser().getConnection();
                var prepared = connection.createStatement()) {
            if (!prepared.execute(statement)) {
                return "";
            }
            ResultSet rows = prepared.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
