package com.tradingjournal.trades.boundary;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class TradeHistoryIT {

    private final TestApi api;
    private TestWorkspace workspace;
    private TestWorkspace other;

    @Inject
    TradeHistoryIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        other = TestWorkspace.register(api, database);
    }

    @Test
    void tellsWhoChangedWhat() {
        String path = recorded();
        workspace.as(Role.ADMIN).patch(path, "{\"rating\": 4, \"tags\": [\"IT\"], \"strategy\": \"Momentum\"}");
        Answer history = workspace.as(Role.VIEWER).get(path + "/history");
        assertThat(history.json().at("/data").findValuesAsText("event"))
                .containsExactly("TRADE_CHANGED", "TRADE_CREATED");
        assertThat(history.at("/data/0/actorId"))
                .isEqualTo(workspace.person(Role.ADMIN).id().toString());
        assertThat(history.at("/data/0/actorName")).startsWith("ADMIN");
        assertThat(history.json().at("/data/0/before"))
                .hasToString("{\"tags\":null,\"rating\":null,\"strategy\":null}");
        assertThat(history.json().at("/data/0/after"))
                .hasToString("{\"tags\":[\"IT\"],\"rating\":4,\"strategy\":\"Momentum\"}");
        assertThat(history.json().at("/data/1/before").isNull()).isTrue();
        assertThat(history.at("/data/1/after/entryPrice")).isEqualTo("3500.5");
        assertThat(history.at("/data/1/after/entryTimestamp")).isEqualTo("2026-01-05T04:00:00Z");
    }

    @Test
    void tellsWhatBecameOfTheFigures() {
        String path = recorded();
        workspace.as(Role.OWNER).patch(path, "{\"exitPrice\": 3700}");
        Answer history = workspace.as(Role.OWNER).get(path + "/history?limit=1");
        assertThat(history.json().at("/data/0/before")).hasToString("{\"pnl\":982.66,\"exitPrice\":3600}");
        assertThat(history.json().at("/data/0/after")).hasToString("{\"pnl\":1982.66,\"exitPrice\":3700}");
    }

    @Test
    void tellsOfFillsDeletionAndRestoring() {
        String path = recorded();
        TestApi owner = workspace.as(Role.OWNER);
        String exit = owner.get(path + "/executions").at("/data/1/id");
        owner.put(path + "/executions/" + exit, fill("SELL", 10, 3700, "2026-01-05T08:00:00Z"));
        owner.delete(path + "/executions/" + exit);
        owner.post(path + "/executions", fill("SELL", 4, 3800, "2026-01-06T08:00:00Z"));
        owner.delete(path);
        owner.post(path + "/restore", "");
        Answer history = owner.get(path + "/history");
        assertThat(history.json().at("/data").findValuesAsText("event"))
                .containsExactly(
                        "TRADE_RESTORED",
                        "TRADE_DELETED",
                        "FILL_ADDED",
                        "FILL_REMOVED",
                        "FILL_CHANGED",
                        "TRADE_CREATED");
        assertThat(history.at("/data/1/after/deleted")).isEqualTo("REMOVED");
        assertThat(history.at("/data/2/after/execution/price")).isEqualTo("3800");
        assertThat(history.json().at("/data/2/before/execution").isMissingNode())
                .isTrue();
        assertThat(history.at("/data/4/before/execution/price")).isEqualTo("3600");
        assertThat(history.at("/data/4/after/execution/price")).isEqualTo("3700");
    }

    @Test
    void ofNotesOnlyTheLengthIsKept() {
        String path = recorded();
        workspace.as(Role.OWNER).patch(path, "{\"notes\": \"my secret\"}");
        Answer history = workspace.as(Role.OWNER).get(path + "/history");
        assertThat(history.at("/data/0/after/notes/characters")).isEqualTo("9");
        assertThat(history.body()).doesNotContain("secret");
    }

    @Test
    void deletedTradeHasAHistoryAndForeignOnesHaveNone() {
        String path = recorded();
        workspace.as(Role.OWNER).delete(path);
        assertThat(workspace.as(Role.OWNER).get(path + "/history").json().at("/data"))
                .hasSize(2);
        Answer foreign = other.as(Role.OWNER).get(path + "/history");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().at("/error"))
                .isEqualTo(other.as(Role.OWNER)
                        .get("/trades/" + UUID.randomUUID() + "/history")
                        .json()
                        .at("/error"));
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        String path = recorded();
        for (int rating = 1; rating <= 3; rating++) {
            workspace.as(Role.OWNER).patch(path, "{\"rating\": " + rating + "}");
        }
        List<String> seen = new ArrayList<>();
        String next = path + "/history?limit=1";
        while (!next.isEmpty()) {
            Answer page = workspace.as(Role.OWNER).get(next);
            seen.addAll(page.json().at("/data").findValuesAsText("id"));
            next = page.at("/links/next").replace("/api/v1", "");
        }
        assertThat(seen)
                .hasSize(4)
                .isEqualTo(workspace
                        .as(Role.OWNER)
                        .get(path + "/history")
                        .json()
                        .at("/data")
                        .findValuesAsText("id"));
    }

    private String recorded() {
        return "/trades/"
                + workspace
                        .as(Role.OWNER)
                        .post("/trades", TradeBody.closed().json())
                        .at("/data/id");
    }

    private static String fill(String side, int quantity, int price, String at) {
        return """
                {"side": "%s", "quantity": %d, "price": %d, "executedAt": "%s"}""".formatted(side, quantity, price, at);
    }
}
