package com.tradingjournal.strategies.boundary;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
@HelidonTest
class StrategiesResourceIT {

    private static final String MOMENTUM = """
            {"name": " Momentum ", "description": "Buy strength.", "rules": ["Only above the VWAP", " Risk one percent "]}""";

    private final TestApi api;
    private TestWorkspace workspace;
    private TestWorkspace other;

    @Inject
    StrategiesResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        other = TestWorkspace.register(api, database);
    }

    @Test
    void strategyKeepsItsRulesInOrder() {
        Answer made = as(Role.MEMBER).post("/strategies", MOMENTUM);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/data/name")).isEqualTo("Momentum");
        Answer read = as(Role.VIEWER).get(path(made));
        assertThat(read.json().at("/data/rules"))
                .extracting(rule -> rule.asText())
                .containsExactly("Only above the VWAP", "Risk one percent");
        assertThat(read.at("/data/tradeCount")).isEqualTo("0");
        assertThat(read.header("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).matches("\"1-[0-9a-f]{16}\""));
    }

    @Test
    void conditionalReadSeesAnotherCountThatNoChangeHasToWaitFor() {
        Answer made = as(Role.OWNER).post("/strategies", MOMENTUM);
        String tag = made.header("ETag").orElseThrow();
        TestApi knowing = as(Role.OWNER).with("If-None-Match", tag);
        assertThat(knowing.get(path(made)).status()).isEqualTo(304);
        trade(Role.OWNER, "momentum");
        assertThat(knowing.get(path(made)).at("/data/tradeCount")).isEqualTo("1");
        assertThat(as(Role.OWNER)
                        .with("If-Match", tag)
                        .patch(path(made), "{\"rules\": []}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void conditionalReadOfATradeSeesItsStrategyRenamed() {
        Answer made = as(Role.OWNER).post("/strategies", MOMENTUM);
        String trade = trade(Role.OWNER, "momentum");
        String tag = as(Role.OWNER).get(trade).header("ETag").orElseThrow();
        as(Role.OWNER).patch(path(made), "{\"name\": \"Drift\"}");
        assertThat(as(Role.OWNER).with("If-None-Match", tag).get(trade).at("/data/strategy"))
                .isEqualTo("Drift");
    }

    @Test
    void strategyThatATradeNamedCanBeSaved() {
        String name = "n".repeat(100);
        trade(Role.OWNER, name);
        String path = "/strategies/" + as(Role.OWNER).get("/strategies").at("/data/0/id");
        Answer saved = as(Role.OWNER).patch(path, "{\"description\": \"Long.\"}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.at("/data/name")).isEqualTo(name);
    }

    @Test
    void nameIsTakenWhateverItsCase() {
        as(Role.OWNER).post("/strategies", MOMENTUM);
        Answer refused = as(Role.MEMBER).post("/strategies", "{\"name\": \"MOMENTUM\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CONFLICT");
        Answer second = as(Role.OWNER).post("/strategies", "{\"name\": \"Reversal\"}");
        assertThat(as(Role.OWNER)
                        .patch(path(second), "{\"name\": \"momentum\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void patchChangesWhatItNamesAndRefusesAStaleVersion() {
        Answer made = as(Role.OWNER).post("/strategies", MOMENTUM);
        TestApi first = as(Role.OWNER).with("If-Match", made.header("ETag").orElseThrow());
        Answer changed = first.patch(path(made), "{\"description\": null, \"rules\": [\"Wait\"]}");
        assertThat(changed.at("/data/name")).isEqualTo("Momentum");
        assertThat(changed.json().at("/data/description").isNull()).isTrue();
        assertThat(changed.at("/data/rules/0")).isEqualTo("Wait");
        assertThat(changed.at("/data/version")).isEqualTo("2");
        assertThat(first.patch(path(made), "{\"rules\": []}").code()).isEqualTo("STALE_VERSION");
        assertThat(first.delete(path(made)).code()).isEqualTo("STALE_VERSION");
    }

    @Test
    void deletedStrategyLeavesEverybodysTrades() {
        Answer made = as(Role.MEMBER).post("/strategies", MOMENTUM);
        String trade = trade(Role.OWNER, "momentum");
        assertThat(as(Role.OWNER).get(path(made)).at("/data/tradeCount")).isEqualTo("1");
        assertThat(as(Role.MEMBER).delete(path(made)).status()).isEqualTo(204);
        Answer left = as(Role.OWNER).get(trade);
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.json().at("/data/strategy").isNull()).isTrue();
        assertThat(as(Role.OWNER).get(path(made)).status()).isEqualTo(404);
    }

    @Test
    void memberManagesHisOwnAndAdminEverybodys() {
        String owners = path(as(Role.OWNER).post("/strategies", MOMENTUM));
        String members = path(as(Role.MEMBER).post("/strategies", "{\"name\": \"Reversal\"}"));
        assertThat(as(Role.MEMBER).patch(owners, "{\"rules\": []}").status()).isEqualTo(403);
        assertThat(as(Role.MEMBER).delete(owners).status()).isEqualTo(403);
        assertThat(as(Role.MEMBER).patch(members, "{\"rules\": [\"Wait\"]}").status())
                .isEqualTo(200);
        assertThat(as(Role.ADMIN).patch(members, "{\"rules\": []}").status()).isEqualTo(200);
    }

    @Test
    void viewerReadsAndChangesNothing() {
        String path = path(as(Role.OWNER).post("/strategies", MOMENTUM));
        TestApi viewer = as(Role.VIEWER);
        assertThat(viewer.get("/strategies").json().at("/data")).hasSize(1);
        assertThat(viewer.post("/strategies", "{\"name\": \"Mine\"}").status()).isEqualTo(403);
        assertThat(viewer.patch(path, "{\"name\": \"Mine\"}").status()).isEqualTo(403);
        assertThat(viewer.delete(path).status()).isEqualTo(403);
    }

    @Test
    void anotherWorkspacesStrategyIsAsUnknownAsNone() {
        String path = path(as(Role.OWNER).post("/strategies", MOMENTUM));
        TestApi stranger = other.as(Role.OWNER);
        Answer foreign = stranger.get(path);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().at("/error"))
                .isEqualTo(
                        stranger.get("/strategies/" + UUID.randomUUID()).json().at("/error"));
        assertThat(stranger.patch(path, "{\"name\": \"Mine\"}").status()).isEqualTo(404);
        assertThat(stranger.delete(path).status()).isEqualTo(404);
        assertThat(stranger.get("/strategies").json().at("/data")).isEmpty();
    }

    @Test
    void sameKeyMakesOneStrategy() {
        TestApi keyed = as(Role.OWNER).with("Idempotency-Key", "strategy-1");
        Answer first = keyed.post("/strategies", MOMENTUM);
        Answer again = keyed.post("/strategies", MOMENTUM);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/data/id")).isEqualTo(first.at("/data/id"));
        assertThat(keyed.post("/strategies", "{\"name\": \"Other\"}").code()).isEqualTo("IDEMPOTENCY_CONFLICT");
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        for (String name : List.of("c", "A", "b")) {
            as(Role.OWNER).post("/strategies", "{\"name\": \"" + name + "\"}");
        }
        List<String> seen = new ArrayList<>();
        String next = "/strategies?limit=1";
        while (!next.isEmpty()) {
            Answer page = as(Role.OWNER).get(next);
            seen.addAll(page.json().at("/data").findValuesAsText("name"));
            next = page.at("/links/next").replace("/api/v1", "");
        }
        assertThat(seen).containsExactly("A", "b", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | name",
                "{\"name\": \" \"} | name",
                "{\"name\": \"A\", \"rules\": [\"\"]} | rules[0]",
                "{\"name\": \"A\", \"rules\": [\"x\", \"y\", \" x\"]} | rules[2]",
                "{\"name\": \"A\", \"rules\": \"x\"} | rules",
                "{\"name\": \"A\", \"userId\": null} | userId"
            })
    void namesTheField(String body, String field) {
        Answer refused = as(Role.OWNER).post("/strategies", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void tooLongNameIsRefused() {
        Answer refused = as(Role.OWNER).post("/strategies", "{\"name\": \"" + "n".repeat(101) + "\"}");
        assertThat(refused.fields()).containsExactly("name");
    }

    @Test
    void tooManyOrTooLongRulesAreRefused() {
        String many = String.join(",", Collections.nCopies(51, "\"x\""));
        assertThat(as(Role.OWNER)
                        .post("/strategies", "{\"name\": \"A\", \"rules\": [" + many + "]}")
                        .fields())
                .containsExactly("rules");
        String tooLong = "x".repeat(201);
        assertThat(as(Role.OWNER)
                        .post("/strategies", "{\"name\": \"A\", \"rules\": [\"" + tooLong + "\"]}")
                        .fields())
                .containsExactly("rules[0]");
    }

    private TestApi as(Role role) {
        return workspace.as(role);
    }

    private static String path(Answer strategy) {
        return "/strategies/" + strategy.at("/data/id");
    }

    private String trade(Role role, String strategy) {
        Answer made = as(role).post("/trades", """
                {"symbol": "X", "side": "BUY", "quantity": 1, "entryPrice": 1, "entryTimestamp": "2026-01-05T04:00:00Z",
                 "strategy": "%s"}""".formatted(strategy));
        return "/trades/" + made.at("/data/id");
    }
}
