package com.tradingjournal.apikeys.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.apikeys.entity.Scope;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.WebTarget;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@WithServers
@HelidonTest
@Timeout(60)
class ApiKeysResourceIT {

    private static final String ALL = "\"TRADES_READ\", \"TRADES_WRITE\", \"ANALYTICS_READ\"";

    /** What no key reaches. An area that is in neither list is a question nobody has answered. */
    private static final Set<String> CLOSED =
            Set.of("auth", "api-keys", "me", "workspace", "invitations", "billing", "webhooks", "jobs", "uploads");

    private final TestApi anyone;
    private final BeanManager beans;
    private @Nullable TestWorkspace registered;
    private TestApi owner;

    @Inject
    ApiKeysResourceIT(WebTarget target, BeanManager beans) {
        this.anyone = TestApi.at(target.getUri());
        this.beans = beans;
        this.owner = anyone;
    }

    @BeforeEach
    void register(TestDatabase database) throws SQLException {
        registered = TestWorkspace.register(anyone, database);
        owner = workspace().as(Role.OWNER);
        change(
                database,
                "update users set verified_at = now() where id = '%s'",
                workspace().person(Role.OWNER).id());
    }

    private TestWorkspace workspace() {
        return Objects.requireNonNull(registered);
    }

    private static void change(TestDatabase database, String sql, Object... values) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.formatted(values))).isPositive();
        }
    }

    private static Answer made(TestApi by, String scopes) {
        Answer answer = by.post("/api-keys", """
                {"name": "robot %s", "scopes": [%s]}""".formatted(UUID.randomUUID(), scopes));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private TestApi robot(String scopes) {
        return anyone.as(made(owner, scopes).at("/data/key"));
    }

    private static void assertForbidden(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void keyIsShownOnceAndStoredAsAHash(TestDatabase database) throws SQLException {
        Answer answer = owner.post("/api-keys", """
                {"name": " robot ", "scopes": ["TRADES_WRITE", "TRADES_READ", "TRADES_READ"], "expiresAt": "2090-01-01T00:00:00Z"}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String key = answer.at("/data/key");
        assertThat(key)
                .startsWith("tj_" + workspace().id() + "." + answer.at("/data/id") + ".")
                .hasSize(3 + 36 + 1 + 36 + 1 + 43);
        Answer list = owner.get("/api-keys");
        assertThat(list.body()).doesNotContain(key.substring(key.lastIndexOf('.') + 1));
        assertThat(list.json().at("/data/0").toString()).isEqualTo("""
                {"id":"%s","name":"robot","scopes":["TRADES_READ","TRADES_WRITE"],"createdAt":"%s","createdBy":"%s",\
                "expiresAt":"2090-01-01T00:00:00Z","lastUsedAt":null}""".formatted(
                        answer.at("/data/id"),
                        answer.at("/data/createdAt"),
                        workspace().person(Role.OWNER).id()));
        change(
                database,
                "update api_keys set name = 'found' where id = '%s' and secret_hash ~ '^[0-9a-f]{64}$'",
                answer.at("/data/id"));
    }

    @Test
    void keyOpensWhatItsScopesName() {
        TestApi reader = robot("\"TRADES_READ\"");
        for (String path : List.of(
                "/trades",
                "/accounts",
                "/tags",
                "/strategies",
                "/journal",
                "/imports",
                "/charges/profiles",
                "/trades/export")) {
            assertThat(reader.get(path).status()).as(path).isEqualTo(200);
        }
        assertForbidden(reader.post("/tags", "{\"name\": \"breakout\"}"));
        assertForbidden(reader.get("/analytics/summary"));
        TestApi writer = robot("\"TRADES_WRITE\"");
        assertThat(writer.post("/tags", "{\"name\": \"breakout\"}").status()).isEqualTo(201);
        assertForbidden(writer.get("/tags"));
        TestApi analyst = robot("\"ANALYTICS_READ\"");
        assertThat(analyst.get("/analytics/summary").status()).isEqualTo(200);
        assertForbidden(analyst.get("/trades"));
    }

    @Test
    void keyNeverReachesPeopleAndTheirWorkspace() {
        TestApi robot = robot(ALL);
        for (String path : List.of("/me", "/workspace", "/api-keys", "/billing/usage")) {
            assertForbidden(robot.get(path));
        }
        assertForbidden(robot.post("/auth/logout-all", ""));
        assertForbidden(robot.post("/auth/login", "{\"email\": \"a@example.com\", \"password\": \"whatever it was\"}"));
        assertForbidden(robot.post("/api-keys", "{\"name\": \"more\", \"scopes\": [\"TRADES_READ\"]}"));
        assertForbidden(robot.delete("/api-keys/" + UUID.randomUUID()));
        JsonNode refusals =
                owner.get("/workspace/audit?event=ACCESS_DENIED").json().at("/data");
        assertThat(refusals.findValuesAsText("actorId"))
                .containsOnly(workspace().person(Role.OWNER).id().toString());
        assertThat(refusals.findValuesAsText("operation"))
                .containsExactlyInAnyOrder(
                        "getMe",
                        "getWorkspace",
                        "listApiKeys",
                        "getUsage",
                        "logoutAll",
                        "login",
                        "createApiKey",
                        "revokeApiKey");
    }

    @Test
    void everyOperationIsOpenToAScopeOrClosedToKeys() {
        List<Method> operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .toList();
        assertThat(operations).hasSizeGreaterThan(60);
        assertThat(operations)
                .allSatisfy(operation -> assertThat(KeyAccess.needed(operation).isPresent())
                        .as(operation.toString())
                        .isNotEqualTo(CLOSED.contains(KeyAccess.area(operation))));
        assertThat(operations.stream().map(KeyAccess::needed).flatMap(Optional::stream))
                .contains(Scope.values());
    }

    @Test
    void revokedKeyIsRefusedAtOnce() {
        Answer made = made(owner, ALL);
        TestApi robot = anyone.as(made.at("/data/key"));
        assertThat(robot.get("/trades").status()).isEqualTo(200);
        assertThat(workspace()
                        .as(Role.ADMIN)
                        .delete("/api-keys/" + made.at("/data/id"))
                        .status())
                .isEqualTo(204);
        assertRefused(robot.get("/trades"));
        assertRefused(robot.get("/analytics/summary"));
        assertThat(owner.delete("/api-keys/" + made.at("/data/id")).status()).isEqualTo(404);
        JsonNode trail = owner.get("/workspace/audit?targetId=" + made.at("/data/id"))
                .json()
                .at("/data");
        assertThat(trail.findValuesAsText("event")).containsExactly("API_KEY_REVOKED", "API_KEY_CREATED");
        assertThat(trail.at("/1/after/scopes").asText()).isEqualTo("TRADES_READ, TRADES_WRITE, ANALYTICS_READ");
    }

    /** This one has seen its proof, and has its answers in memory. */
    @Test
    void keyThatAnotherProcessRevokedIsRefusedAtOnce(TestDatabase database) throws SQLException {
        Answer made = made(owner, ALL);
        TestApi robot = anyone.as(made.at("/data/key"));
        assertThat(robot.get("/trades").status()).isEqualTo(200);
        assertThat(robot.get("/analytics/summary").status()).isEqualTo(200);
        change(database, "delete from api_keys where id = '%s'", made.at("/data/id"));
        assertRefused(robot.get("/trades"));
        assertRefused(robot.get("/analytics/summary"));
    }

    @Test
    void keyEndsWithItsTimeItsMakersMembershipAndThePlan(TestDatabase database) throws SQLException {
        Answer made = made(owner, ALL);
        TestApi robot = anyone.as(made.at("/data/key"));
        assertThat(robot.get("/trades").status()).isEqualTo(200);
        change(database, "update api_keys set expires_at = now() where id = '%s'", made.at("/data/id"));
        assertRefused(robot.get("/trades"));
        change(database, "update api_keys set expires_at = null where id = '%s'", made.at("/data/id"));
        assertThat(robot.get("/trades").status()).isEqualTo(200);
        change(
                database,
                "update tenants set plan = 'PRO' where id = '%s'",
                workspace().id());
        assertRefused(robot.get("/trades"));
        change(
                database,
                "update tenants set plan = 'ENTERPRISE' where id = '%s'",
                workspace().id());
        assertThat(robot.get("/trades").status()).isEqualTo(200);
        change(
                database,
                "delete from memberships where user_id = '%s'",
                workspace().person(Role.OWNER).id());
        assertRefused(robot.get("/trades"));
    }

    @Test
    void keyDoesNotComeBackWithItsMaker(TestDatabase database) throws SQLException {
        TestApi admin = workspace().as(Role.ADMIN);
        UUID adminId = workspace().person(Role.ADMIN).id();
        TestApi robot = anyone.as(made(admin, ALL).at("/data/key"));
        assertThat(robot.get("/trades").status()).isEqualTo(200);
        assertThat(owner.delete("/workspace/members/" + adminId).status()).isEqualTo(204);
        change(
                database,
                "insert into memberships (tenant_id, user_id, role, created_at, last_used_at) values ('%s', '%s', 'ADMIN', now(), now())",
                workspace().id(),
                adminId);
        assertRefused(robot.get("/trades"));
        assertThat(owner.get("/api-keys").json().at("/data")).isEmpty();
    }

    @Test
    void ofManyMadeAtOnceNoneIsOneTooMany(TestDatabase database) throws Exception {
        change(
                database,
                "insert into api_keys (tenant_id, id, user_id, name, scopes, secret_hash, created_at)"
                        + " select '%s', gen_random_uuid(), '%s', 'key ' || n, '{TRADES_READ}', '-', now() from generate_series(1, 98) n",
                workspace().id(),
                workspace().person(Role.OWNER).id());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            Callable<Answer> making = () -> owner.post("/api-keys", """
                    {"name": "%s", "scopes": ["TRADES_READ"]}""".formatted(UUID.randomUUID()));
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(6, making))) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409);
    }

    @Test
    void keysAreListedPageByPage() {
        List<String> ids = List.of(made(owner, ALL), made(owner, ALL), made(owner, ALL)).stream()
                .map(made -> made.at("/data/id"))
                .toList();
        Answer first = owner.get("/api-keys?limit=2");
        assertThat(first.at("/meta/page/limit")).isEqualTo("2");
        assertThat(first.json().at("/data").findValuesAsText("id")).containsExactly(ids.get(2), ids.get(1));
        Answer second = owner.get(first.at("/links/next").replace("/api/v1", ""));
        assertThat(second.json().at("/data").findValuesAsText("id")).containsExactly(ids.get(0));
        assertThat(second.json().at("/meta/page/nextCursor").isNull()).isTrue();
    }

    @Test
    void keyMayNoMoreThanItsMakerNow(TestDatabase database) throws SQLException {
        TestApi robot = robot(ALL);
        assertThat(robot.post("/tags", "{\"name\": \"breakout\"}").status()).isEqualTo(201);
        change(
                database,
                "update memberships set role = 'VIEWER' where user_id = '%s'",
                workspace().person(Role.OWNER).id());
        assertForbidden(robot.post("/tags", "{\"name\": \"pullback\"}"));
        assertThat(robot.get("/tags").status()).isEqualTo(200);
    }

    @Test
    void onlyOwnersAndAdminsOfEnterpriseWithAVerifiedEmailMakeKeys(TestDatabase database) throws SQLException {
        String key = "{\"name\": \"robot\", \"scopes\": [\"TRADES_READ\"]}";
        for (Role role : List.of(Role.MEMBER, Role.VIEWER)) {
            assertForbidden(workspace().as(role).post("/api-keys", key));
            assertForbidden(workspace().as(role).get("/api-keys"));
            assertForbidden(workspace().as(role).delete("/api-keys/" + UUID.randomUUID()));
        }
        change(
                database,
                "update users set verified_at = null where id = '%s'",
                workspace().person(Role.OWNER).id());
        assertThat(owner.post("/api-keys", key).code()).isEqualTo("EMAIL_NOT_VERIFIED");
        change(
                database,
                "update tenants set plan = 'PRO' where id = '%s'",
                workspace().id());
        assertThat(owner.post("/api-keys", key).code()).isEqualTo("PLAN_FEATURE");
        assertThat(owner.get("/api-keys").status()).isEqualTo(200);
        assertThat(workspace()
                        .as(Role.ADMIN)
                        .delete("/api-keys/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongWithARequestIsNamed() {
        assertThat(owner.post("/api-keys", "{\"name\": \" \", \"scopes\": []}").fields())
                .containsExactlyInAnyOrder("name", "scopes");
        assertThat(owner.post("/api-keys", "{\"name\": \"a\", \"scopes\": [\"EVERYTHING\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(owner.post("/api-keys", "{\"name\": \"a\", \"scopes\": [null]}")
                        .status())
                .isEqualTo(400);
        Answer past = owner.post("/api-keys", """
                {"name": "a", "scopes": ["TRADES_READ"], "expiresAt": "2020-01-01T00:00:00Z"}""");
        assertThat(past.fields()).containsExactly("expiresAt");
        String twice = "{\"name\": \"twice\", \"scopes\": [\"TRADES_READ\"]}";
        assertThat(owner.post("/api-keys", twice).status()).isEqualTo(201);
        assertThat(owner.post("/api-keys", twice).code()).isEqualTo("CONFLICT");
    }

    @Test
    void forgedAndForeignKeysOpenNothing(TestDatabase database) {
        String key = made(owner, ALL).at("/data/key");
        TestWorkspace other = TestWorkspace.register(anyone, database);
        String ids = key.substring(0, key.lastIndexOf('.') + 1);
        assertRefused(anyone.as(ids + "A".repeat(43)).get("/trades"));
        assertRefused(
                anyone.as(key.replace(workspace().id().toString(), other.id().toString()))
                        .get("/trades"));
        assertRefused(anyone.as(key + "A").get("/trades"));
        assertRefused(anyone.as("tj_nothing").get("/trades"));
        assertThat(other.as(Role.OWNER)
                        .delete("/api-keys/" + ids.split("\\.")[1])
                        .status())
                .isEqualTo(404);
        assertThat(anyone.as(key).get("/trades").status()).isEqualTo(200);
    }

    @Test
    void useIsNotedAndCountsForItsMaker() throws InterruptedException {
        TestApi robot = robot(ALL);
        robot.get("/tags");
        int before = remaining(owner.get("/tags"));
        assertThat(remaining(robot.get("/tags"))).isEqualTo(before - 1);
        assertThat(remaining(owner.get("/tags"))).isEqualTo(before - 2);
        while (owner.get("/api-keys").json().at("/data/0/lastUsedAt").isNull()) {
            Thread.sleep(20);
        }
    }

    private static int remaining(Answer answer) {
        return Integer.parseInt(answer.header("RateLimit-Remaining").orElseThrow());
    }

    @Test
    void repeatedRequestOfAProgramCountsOnce() {
        TestApi robot = robot(ALL).with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = robot.post("/tags", "{\"name\": \"breakout\"}");
        Answer second = robot.post("/tags", "{\"name\": \"breakout\"}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.at("/data/id")).isEqualTo(first.at("/data/id"));
    }
}
