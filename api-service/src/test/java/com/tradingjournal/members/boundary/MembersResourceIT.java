package com.tradingjournal.members.boundary;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class MembersResourceIT {

    private static final String TRADE = """
            {"symbol": "TCS", "side": "BUY", "quantity": 1, "entryPrice": 1, "entryTimestamp": "2026-01-05T04:00:00Z"}""";

    private final TestApi api;
    private TestWorkspace workspace;
    private Trail trail;

    @Inject
    MembersResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        trail = new Trail(database);
    }

    @Test
    void everybodySeesTheTeamPageByPage() {
        Answer all = as(Role.VIEWER).get("/workspace/members");
        assertThat(all.json().at("/data").findValuesAsText("role"))
                .containsExactlyInAnyOrder("OWNER", "ADMIN", "MEMBER", "VIEWER");
        assertThat(all.at("/data/0/userId")).isEqualTo(id(Role.OWNER));
        assertThat(all.at("/data/0/email"))
                .isEqualTo(workspace.person(Role.OWNER).email());
        Answer first = as(Role.VIEWER).get("/workspace/members?limit=3");
        Answer second = as(Role.VIEWER).get(first.at("/links/next").replace("/api/v1", ""));
        assertThat(second.json().at("/data")).hasSize(1);
    }

    @Test
    void demotionCountsAtTheNextRequestOfALivingToken() {
        assertThat(as(Role.MEMBER).post("/trades", TRADE).status()).isEqualTo(201);
        assertThat(give(Role.ADMIN, Role.MEMBER, "VIEWER").at("/data/role")).isEqualTo("VIEWER");
        assertThat(as(Role.MEMBER).post("/trades", TRADE).code()).isEqualTo("FORBIDDEN");
        assertThat(as(Role.MEMBER).get("/trades").status()).isEqualTo(200);
        assertThat(trail.of(workspace.id(), id(Role.MEMBER))).contains("ROLE_CHANGED MEMBER VIEWER");
    }

    @Test
    void removedIsOutAtOnceAndHisJournalStays() {
        String trade = "/trades/" + as(Role.MEMBER).post("/trades", TRADE).at("/data/id");
        assertThat(as(Role.ADMIN).delete(member(Role.MEMBER)).status()).isEqualTo(204);
        assertThat(as(Role.MEMBER).get("/trades").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(as(Role.ADMIN).patch(trade, "{\"rating\": 2}").at("/data/userId"))
                .isEqualTo(id(Role.MEMBER));
        assertThat(as(Role.ADMIN).delete(member(Role.MEMBER)).status()).isEqualTo(404);
        assertThat(trail.of(workspace.id(), id(Role.MEMBER))).contains("MEMBER_REMOVED MEMBER -");
        assertThat(trail.texts(
                        "select revoked_reason from sessions where user_id = ?::uuid and revoked_at is not null",
                        id(Role.MEMBER)))
                .contains("MEMBER_REMOVED");
    }

    @Test
    void anybodyLeaves() {
        assertThat(as(Role.VIEWER).delete(member(Role.VIEWER)).status()).isEqualTo(204);
        assertThat(as(Role.VIEWER).get("/workspace").status()).isEqualTo(401);
        assertThat(as(Role.MEMBER).delete(member(Role.ADMIN)).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void adminChangesNoOwnerAndMakesNone() {
        assertThat(give(Role.ADMIN, Role.OWNER, "MEMBER").code()).isEqualTo("FORBIDDEN");
        assertThat(as(Role.ADMIN).delete(member(Role.OWNER)).code()).isEqualTo("FORBIDDEN");
        assertThat(ownership(Role.ADMIN, Role.ADMIN, TestWorkspace.PASSWORD).code())
                .isEqualTo("FORBIDDEN");
        assertThat(ownership(Role.ADMIN, Role.MEMBER, "wrong").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void ownerMakesAFurtherOwnerWithHisPassword() {
        assertThat(give(Role.OWNER, Role.ADMIN, "OWNER").fields()).containsExactly("password");
        Answer wrong = ownership(Role.OWNER, Role.ADMIN, "wrong-otter-counts-candles-9");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("BAD_CREDENTIALS");
        assertThat(ownership(Role.OWNER, Role.ADMIN, TestWorkspace.PASSWORD).at("/data/role"))
                .isEqualTo("OWNER");
        assertThat(trail.of(workspace.id(), id(Role.ADMIN))).containsOnlyOnce("ROLE_CHANGED ADMIN OWNER");
        assertThat(as(Role.OWNER).delete(member(Role.OWNER)).status()).isEqualTo(204);
        assertThat(as(Role.ADMIN).get("/billing/usage").status()).isEqualTo(200);
    }

    @Test
    void ownerWithoutAPasswordMakesAFurtherOwnerRightAfterHisSignIn() {
        trail.change("update users set password_hash = null where id = ?::uuid", id(Role.OWNER));
        assertThat(give(Role.OWNER, Role.MEMBER, "OWNER").at("/data/role")).isEqualTo("OWNER");
        trail.change(
                "update sessions set created_at = now() - interval '6 minutes' where user_id = ?::uuid",
                id(Role.OWNER));
        assertThat(give(Role.OWNER, Role.ADMIN, "OWNER").code()).isEqualTo("BAD_CREDENTIALS");
    }

    @Test
    void theLastOwnerStaysOne() {
        for (Answer refused :
                List.of(as(Role.OWNER).delete(member(Role.OWNER)), give(Role.OWNER, Role.OWNER, "ADMIN"))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("LAST_OWNER");
        }
    }

    @Test
    void ofTwoOwnersWhoDemoteRemoveOrLeaveAtOnceOneStays() {
        for (int i = 0; i < 5; i++) {
            ownership(Role.OWNER, Role.ADMIN, TestWorkspace.PASSWORD);
            List<Integer> demoted = AtOnce.statuses(List.of(
                    () -> give(Role.OWNER, Role.ADMIN, "MEMBER"), () -> give(Role.ADMIN, Role.OWNER, "MEMBER")));
            assertThat(demoted).containsOnlyOnce(200);
            assertThat(owners()).hasSize(1);
            everybodyIsOwner();
            List<Integer> left = AtOnce.statuses(
                    List.of(() -> give(Role.OWNER, Role.OWNER, "ADMIN"), () -> give(Role.ADMIN, Role.ADMIN, "ADMIN")));
            assertThat(left).containsExactlyInAnyOrder(200, 409);
            assertThat(owners()).hasSize(1);
            trail.change("update memberships set role = 'OWNER' where user_id = ?::uuid", id(Role.OWNER));
            trail.change("update memberships set role = 'ADMIN' where user_id = ?::uuid", id(Role.ADMIN));
        }
    }

    @Test
    void whatIsNoRoleIsRefused() {
        assertThat(give(Role.OWNER, Role.MEMBER, "KING").status()).isEqualTo(400);
        assertThat(as(Role.OWNER).patch(member(Role.MEMBER), "{}").fields()).containsExactly("role");
        assertThat(as(Role.OWNER)
                        .patch(member(Role.MEMBER), "{\"role\": \"ADMIN\", \"tenantId\": \"x\"}")
                        .fields())
                .containsExactly("tenantId");
        assertThat(as(Role.OWNER)
                        .patch("/workspace/members/" + UUID.randomUUID(), "{\"role\": \"ADMIN\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRefusalOfTheRoleIsRememberedOnce() {
        assertThat(as(Role.VIEWER).post("/tags", "{\"name\": \"Gap\"}").status())
                .isEqualTo(403);
        assertThat(trail.texts(
                        "select event || ' ' || (after ->> 'operation') from audit_events where tenant_id = ? and actor_id = ?::uuid"
                                + " and event <> 'SIGN_IN'",
                        workspace.id(),
                        id(Role.VIEWER)))
                .containsExactly("ACCESS_DENIED createTag");
    }

    @Test
    void namingAnotherWorkspaceIsRefusedAndRememberedWhereverItIsNamed() {
        String other = UUID.randomUUID().toString();
        TestApi admin = as(Role.ADMIN);
        assertThat(admin.with("X-Workspace-Id", other).get("/trades").fields()).containsExactly("X-Workspace-Id");
        assertThat(admin.get("/trades?tenantId=" + other).fields()).containsExactly("tenantId");
        assertThat(admin.post("/tags", "{\"name\": \"Gap\", \"tenantId\": \"" + other + "\"}")
                        .fields())
                .containsExactly("tenantId");
        assertThat(admin.patch("/workspace", "{\"workspace_id\": \"" + other + "\"}")
                        .fields())
                .containsExactly("workspace_id");
        assertThat(admin.post("/trades/bulk", """
                        {"operations": [{"op": "CREATE", "trade": {"symbol": "TCS", "tenant": "%s"}}]}""".formatted(other)).fields())
                .containsExactly("operations[0].trade.tenant");
        assertThat(trail.texts(
                        "select after ->> 'operation' from audit_events"
                                + " where tenant_id = ? and event = 'CROSS_TENANT_ATTEMPT' and target_id = ?::uuid order by id",
                        workspace.id(),
                        other))
                .containsExactly("listTrades", "listTrades", "createTag", "updateWorkspace", "changeTrades");
    }

    @Test
    void namingOnesOwnWorkspaceIsRefusedAndNothingMore() {
        String body = "{\"name\": \"Gap\", \"tenantId\": \"" + workspace.id() + "\"}";
        assertThat(as(Role.MEMBER).post("/tags", body).fields()).containsExactly("tenantId");
        assertThat(as(Role.MEMBER)
                        .post("/tags", "{\"name\": \"Gap\", \"tenantId\": \"none\"}")
                        .fields())
                .containsExactly("tenantId");
        assertThat(trail.texts(
                        "select event from audit_events where tenant_id = ? and event = 'CROSS_TENANT_ATTEMPT'",
                        workspace.id()))
                .isEmpty();
    }

    /** This one has his answers in memory. */
    @Test
    void whatAnotherProcessDecidesCountsAtTheNextRequest() {
        assertThat(as(Role.MEMBER).get("/analytics/summary").status()).isEqualTo(200);
        trail.change("update memberships set role = 'VIEWER' where user_id = ?::uuid", id(Role.MEMBER));
        assertThat(as(Role.MEMBER).post("/trades", TRADE).code()).isEqualTo("FORBIDDEN");
        trail.change("update memberships set role = 'ADMIN' where user_id = ?::uuid", id(Role.MEMBER));
        assertThat(as(Role.MEMBER).get("/workspace/invitations").status()).isEqualTo(200);
        trail.change(
                "update sessions set revoked_at = now(), revoked_reason = 'SIGNED_OUT' where user_id = ?::uuid",
                id(Role.MEMBER));
        assertThat(as(Role.MEMBER).get("/trades").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(as(Role.MEMBER).get("/analytics/summary").code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void oneSeesTheWorkspacesOneBelongsTo() {
        Answer mine = as(Role.MEMBER).get("/me/workspaces");
        assertThat(mine.json().at("/data")).hasSize(1);
        assertThat(mine.at("/data/0/id")).isEqualTo(workspace.id().toString());
        assertThat(mine.at("/data/0/role")).isEqualTo("MEMBER");
        assertThat(mine.at("/data/0/current")).isEqualTo("true");
    }

    @Test
    void settingsAreChangedByManagersAndRememberedAsTheyWereAndBecame() {
        String version = as(Role.ADMIN).get("/workspace").header("ETag").orElseThrow();
        Answer changed = as(Role.ADMIN).with("If-Match", version).patch("/workspace", """
                {"name": "Desk \\"A\\"", "riskFreeRate": 0.065, "breakevenTolerance": 2.5, "timeZone": "Europe/London"}""");
        assertThat(changed.at("/data/name")).isEqualTo("Desk \"A\"");
        assertThat(changed.at("/data/timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(changed.at("/data/timeZonePending")).isEqualTo("Europe/London");
        assertThat(as(Role.ADMIN)
                        .with("If-Match", version)
                        .patch("/workspace", "{\"name\": \"B\"}")
                        .code())
                .isEqualTo("STALE_VERSION");
        assertThat(as(Role.MEMBER).patch("/workspace", "{\"name\": \"B\"}").code())
                .isEqualTo("FORBIDDEN");
        assertThat(trail.texts(
                        "select concat_ws('|', after ->> 'name', before ->> 'riskFreeRate', after ->> 'riskFreeRate',"
                                + " before ->> 'timeZone', after ->> 'currency') from audit_events"
                                + " where tenant_id = ? and event = 'WORKSPACE_CHANGED'",
                        workspace.id()))
                .containsExactly("Desk \"A\"|0|0.065|Asia/Kolkata");
    }

    @Test
    void ofTwoWhoChangeTheSettingsAtOnceTheSlowerIsStale(TestDatabase database) throws SQLException {
        try (Connection holder = database.asSuperuser().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select from tenants where id = '" + workspace.id() + "' for update");
            List<Integer> statuses = AtOnce.statuses(
                    List.of(
                            () -> as(Role.OWNER).patch("/workspace", "{\"name\": \"A\"}"),
                            () -> as(Role.ADMIN).patch("/workspace", "{\"riskFreeRate\": 0.05}")),
                    () -> letGoOnceBothWait(holder));
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    private void letGoOnceBothWait(Connection holder) {
        String waiting =
                "select pid::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        try {
            while (trail.texts(waiting).size() < 2) {
                Thread.sleep(20);
            }
            holder.commit();
        } catch (SQLException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void settingsThatCannotBeAreRefusedByField() {
        for (String field : List.of(
                "\"name\": \" \"",
                "\"currency\": \"rupee\"",
                "\"timeZone\": \"+05:30\"",
                "\"riskFreeRate\": 1.5",
                "\"breakevenTolerance\": -1",
                "\"breakevenTolerance\": 900000000000",
                "\"plan\": \"FREE\"",
                "\"role\": \"OWNER\"")) {
            Answer refused = as(Role.OWNER).patch("/workspace", "{" + field + "}");
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.fields()).containsExactly(field.substring(1, field.indexOf('"', 1)));
        }
    }

    private TestApi as(Role role) {
        return workspace.as(role);
    }

    private String id(Role role) {
        return workspace.person(role).id().toString();
    }

    private String member(Role role) {
        return "/workspace/members/" + id(role);
    }

    private Answer give(Role actor, Role to, String wanted) {
        return as(actor).patch(member(to), "{\"role\": \"" + wanted + "\"}");
    }

    private Answer ownership(Role actor, Role to, String password) {
        return as(actor).patch(member(to), "{\"role\": \"OWNER\", \"password\": \"" + password + "\"}");
    }

    private List<String> owners() {
        return trail.texts(
                "select user_id::text from memberships where tenant_id = ? and role = 'OWNER'", workspace.id());
    }

    private void everybodyIsOwner() {
        trail.change(
                "update memberships set role = 'OWNER' where user_id in (?::uuid, ?::uuid)",
                id(Role.OWNER),
                id(Role.ADMIN));
    }
}
