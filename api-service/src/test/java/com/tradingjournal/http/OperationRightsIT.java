package com.tradingjournal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.AddConfig;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operation of the document as every role, as nobody, as somebody who was removed, and with the ids of another workspace. What is
 * expected stands in {@code operation-rights.txt}; an operation without a line fails.
 */
@WithServers
@HelidonTest
@AddConfig(key = "auth.attempts-per-hour", value = "1000")
class OperationRightsIT {

    private static final Map<String, String> NO_IDS = Map.of("/journal/{date}", "2026-01-05");
    private static final Set<String> UNKNOWN_TOKEN = Set.of("UNAUTHENTICATED", "TOKEN_EXPIRED");

    private final TestApi api;
    private final List<ContractOperation> operations;
    private final Map<String, OperationRights> table;
    private TestWorkspace workspace;

    @Inject
    OperationRightsIT(WebTarget target) throws Exception {
        this.api = TestApi.at(target.getUri());
        JsonNode document = new ObjectMapper()
                .readTree(target.path("/openapi").request("application/json").get(String.class));
        this.operations = ContractOperation.all(document);
        this.table = OperationRights.table();
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
    }

    @Test
    void everyOperationHasARuleHereAndInTheCode() {
        assertThat(operations.stream().map(ContractOperation::id)).containsExactlyInAnyOrderElementsOf(table.keySet());
        assertThat(Operation.byId().values()).allMatch(OperationRightsIT::saysWhoMay);
        assertThat(operations)
                .allMatch(operation -> operation.open() == rights(operation).open());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void roleMayWhatTheTableSaysAndNothingElse(Role role) {
        TestApi caller = workspace.as(role);
        List<String> wrong = new ArrayList<>();
        for (ContractOperation operation : closed()) {
            Answer answer = called(operation, caller);
            boolean may = rights(operation).roles().contains(role);
            if (may ? isRefused(answer) : !isForbidden(answer)) {
                wrong.add(operation.id() + " answered " + answer.status() + " " + answer.body());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGetsNothing() {
        assertThat(closed()).allSatisfy(operation -> requireUnauthenticated(called(operation, api)));
    }

    @Test
    void whoeverWasRemovedGetsNothingWithTheTokenHeStillHas() {
        UUID removed = workspace.person(Role.ADMIN).id();
        assertThat(workspace
                        .as(Role.OWNER)
                        .delete("/workspace/members/" + removed)
                        .status())
                .isEqualTo(204);
        assertThat(closed())
                .allSatisfy(operation -> requireUnauthenticated(called(operation, workspace.as(Role.ADMIN))));
    }

    @Test
    void anotherWorkspacesIdIsAnsweredLikeOneThatNeverWas(TestDatabase database) {
        Map<String, String> theirs = new ForeignIds(TestWorkspace.register(api, database)).byParameter(database);
        Map<String, String> ours = new ForeignIds(workspace).byParameter(database);
        assertThat(operations).filteredOn(OperationRightsIT::namesSomething).allSatisfy(operation -> {
            String last = operation.parameters().getLast();
            JsonNode unknown = refusal(operation, _ -> UUID.randomUUID().toString());
            assertThat(refusal(operation, known(theirs))).isEqualTo(unknown);
            assertThat(refusal(
                            operation,
                            name -> known(name.equals(last) ? theirs : ours).apply(name)))
                    .isEqualTo(unknown);
        });
    }

    /** Without which the test above would prove nothing. */
    @Test
    void onesOwnIdIsKnown(TestDatabase database) {
        Map<String, String> ours = new ForeignIds(workspace).byParameter(database);
        assertThat(operations)
                .filteredOn(operation -> operation.verb().equals("GET"))
                .filteredOn(OperationRightsIT::namesSomething)
                .allSatisfy(operation -> assertThat(operation
                                .call(workspace.as(Role.OWNER), query(operation), known(ours))
                                .status())
                        .isNotEqualTo(404));
    }

    private static boolean namesSomething(ContractOperation operation) {
        return !operation.parameters().isEmpty()
                && !NO_IDS.containsKey(operation.parameters().getLast());
    }

    private static UnaryOperator<String> known(Map<String, String> ids) {
        return name -> Objects.requireNonNull(ids.get(name), "Nothing to try of " + name + ": see ForeignIds");
    }

    private JsonNode refusal(ContractOperation operation, UnaryOperator<String> ids) {
        Answer answer = operation.call(workspace.as(Role.OWNER), query(operation), ids);
        assertThat(answer.status()).as(operation.id() + ": " + answer.body()).isEqualTo(404);
        return answer.json().at("/error");
    }

    /** All that need a token; what ends the session itself comes last. */
    private List<ContractOperation> closed() {
        return operations.stream()
                .filter(operation -> !operation.open())
                .sorted(Comparator.comparing(operation -> operation.id().equals("logoutAll")))
                .toList();
    }

    private Answer called(ContractOperation operation, TestApi caller) {
        String id = UUID.randomUUID().toString();
        return operation.call(caller, query(operation), ContractOperation.values(NO_IDS, id));
    }

    private String query(ContractOperation operation) {
        return rights(operation).query();
    }

    private OperationRights rights(ContractOperation operation) {
        return Objects.requireNonNull(table.get(operation.id()), "A line is missing: " + operation.id());
    }

    private static boolean saysWhoMay(Method method) {
        return method.isAnnotationPresent(Public.class) != method.isAnnotationPresent(Requires.class);
    }

    private static boolean isForbidden(Answer answer) {
        return answer.status() == 403 && answer.code().equals("FORBIDDEN");
    }

    private static boolean isRefused(Answer answer) {
        return isForbidden(answer)
                || answer.status() >= 500
                || (answer.status() == 401 && UNKNOWN_TOKEN.contains(answer.code()));
    }

    private static void requireUnauthenticated(Answer answer) {
        assertThat(answer.status())
                .as(answer.response().uri() + ": " + answer.body())
                .isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }
}
