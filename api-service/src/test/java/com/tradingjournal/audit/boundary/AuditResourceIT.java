package com.tradingjournal.audit.boundary;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class AuditResourceIT {

    private final TestApi api;
    private @Nullable TestWorkspace workspace;

    @Inject
    AuditResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
    }

    @Test
    void onlyOwnersReadTheTrail() {
        for (Role role : List.of(Role.ADMIN, Role.MEMBER, Role.VIEWER)) {
            assertThat(workspace().as(role).get("/workspace/audit").code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void linesComeNewestFirstPageByPage() {
        List<String> events = new ArrayList<>();
        String next = "";
        do {
            Answer page = owner().get("/workspace/audit?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.status()).isEqualTo(200);
            page.json().at("/data").forEach(line -> events.add(line.at("/event").asText()));
            next = page.json().at("/meta/page/nextCursor").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        assertThat(events).containsExactly("SIGN_IN", "SIGN_IN", "SIGN_IN", "SIGN_IN", "WORKSPACE_FOUNDED");
    }

    @Test
    void eachFilterNarrows() {
        String member = workspace().person(Role.MEMBER).id().toString();
        assertThat(events("?event=WORKSPACE_FOUNDED")).containsExactly("WORKSPACE_FOUNDED");
        assertThat(events("?actorId=" + member)).containsExactly("SIGN_IN");
        assertThat(events("?targetId=" + workspace().id())).containsExactly("WORKSPACE_FOUNDED");
        assertThat(events("?targetId=" + member + "&event=SIGN_OUT")).isEmpty();
        assertThat(events("?from=2000-01-01&to=2000-12-31")).isEmpty();
        assertThat(events("?from=2000-01-01&to=2999-12-31")).hasSize(5);
    }

    @Test
    void changesTellBeforeAndAfterAndNamesNobody() {
        TestApi member = workspace().as(Role.MEMBER);
        String trade = member.post("/trades", """
                        {"symbol": "TCS", "side": "BUY", "quantity": 1, "entryPrice": 1, "entryTimestamp": "2026-01-05T04:00:00Z"}""").at("/data/id");
        member.patch("/trades/" + trade, "{\"stopLoss\": 0.5}");
        JsonNode line = owner().get("/workspace/audit?targetId=" + trade).json().at("/data/0");
        assertThat(line.at("/event").asText()).isEqualTo("TRADE_CHANGED");
        assertThat(line.at("/actorId").asText())
                .isEqualTo(workspace().person(Role.MEMBER).id().toString());
        assertThat(line.at("/after/stopLoss").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(line.at("/before/stopLoss").isNull()).isTrue();
        assertThat(line.toString()).doesNotContain("example.com");
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        Map.of(
                        "event=NOTHING", "event",
                        "actorId=me", "actorId",
                        "targetId=1", "targetId",
                        "from=yesterday", "from",
                        "from=2026-02-01&to=2026-01-01", "to",
                        "userId=1", "userId",
                        "limit=0", "limit")
                .forEach((query, field) -> {
                    Answer refused = owner().get("/workspace/audit?" + query);
                    assertThat(refused.status()).as(query).isEqualTo(400);
                    assertThat(refused.fields()).containsExactly(field);
                });
    }

    private List<String> events(String query) {
        List<String> events = new ArrayList<>();
        owner().get("/workspace/audit" + query)
                .json()
                .at("/data")
                .forEach(line -> events.add(line.at("/event").asText()));
        return events;
    }

    private TestApi owner() {
        return workspace().as(Role.OWNER);
    }

    private TestWorkspace workspace() {
        return Objects.requireNonNull(workspace);
    }
}
