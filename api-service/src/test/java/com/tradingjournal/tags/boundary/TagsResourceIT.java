package com.tradingjournal.tags.boundary;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class TagsResourceIT {

    private final TestApi api;
    private @Nullable TestWorkspace workspace;

    @Inject
    TagsResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
    }

    @Test
    void tagCountsItsTrades() {
        Answer tag = as(Role.MEMBER).post("/tags", "{\"name\": \"Breakout\"}");
        assertThat(tag.status()).isEqualTo(201);
        as(Role.OWNER).post("/trades", """
                {"symbol": "X", "side": "BUY", "quantity": 1, "entryPrice": 1, "entryTimestamp": "2026-01-05T04:00:00Z",
                 "tags": ["breakout"]}""");
        assertThat(as(Role.VIEWER).get("/tags").at("/data/0/trades")).isEqualTo("1");
    }

    @Test
    void nameIsTakenWhateverItsCase() {
        as(Role.OWNER).post("/tags", "{\"name\": \"Gap\"}");
        assertThat(as(Role.OWNER).post("/tags", "{\"name\": \"GAP\"}").status()).isEqualTo(409);
        assertThat(as(Role.OWNER).post("/tags", "{\"name\": \" \"}").fields()).containsExactly("name");
    }

    @Test
    void onlyManagersRenameAndDelete() {
        String path =
                "/tags/" + as(Role.MEMBER).post("/tags", "{\"name\": \"Gap\"}").at("/data/id");
        assertThat(as(Role.MEMBER).patch(path, "{\"name\": \"Hole\"}").status()).isEqualTo(403);
        assertThat(as(Role.ADMIN).patch(path, "{\"name\": \"Hole\"}").at("/data/name"))
                .isEqualTo("Hole");
        assertThat(as(Role.MEMBER).delete(path).status()).isEqualTo(403);
        assertThat(as(Role.ADMIN).delete(path).status()).isEqualTo(204);
        assertThat(as(Role.ADMIN).delete(path).status()).isEqualTo(404);
    }

    private TestApi as(Role role) {
        return Objects.requireNonNull(workspace).as(role);
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        TestApi owner = as(Role.OWNER);
        for (String name : List.of("c", "A", "b")) {
            owner.post("/tags", "{\"name\": \"" + name + "\"}");
        }
        List<String> seen = new ArrayList<>();
        String next = "/tags?limit=1";
        while (!next.isEmpty()) {
            Answer page = owner.get(next);
            seen.addAll(page.json().at("/data").findValuesAsText("name"));
            next = page.at("/links/next").replace("/api/v1", "");
        }
        assertThat(seen).containsExactly("A", "b", "c");
        assertThat(owner.get("/tags").at("/meta/page/limit")).isEqualTo("50");
    }
}
