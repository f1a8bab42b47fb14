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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class TradeRightsIT {

    private final TestApi api;
    private TestWorkspace workspace;
    private TestWorkspace other;

    @Inject
    TradeRightsIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        other = TestWorkspace.register(api, database);
    }

    @Test
    void viewerReadsAndChangesNothing() {
        String path = recordedBy(Role.OWNER);
        TestApi viewer = workspace.as(Role.VIEWER);
        assertThat(viewer.get(path).status()).isEqualTo(200);
        for (Answer refused : List.of(
                viewer.post("/trades", TradeBody.closed().json()),
                viewer.put(path, TradeBody.closed().json()),
                viewer.patch(path, "{\"rating\": 1}"),
                viewer.delete(path),
                viewer.post(path + "/restore", ""))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void memberChangesOnlyHisOwn() {
        String owners = recordedBy(Role.OWNER);
        String own = recordedBy(Role.MEMBER);
        TestApi member = workspace.as(Role.MEMBER);
        assertThat(member.patch(own, "{\"rating\": 1}").status()).isEqualTo(200);
        assertThat(member.patch(owners, "{\"rating\": 1}").status()).isEqualTo(403);
        assertThat(member.delete(owners).status()).isEqualTo(403);
    }

    @Test
    void adminChangesEverybodys() {
        String members = recordedBy(Role.MEMBER);
        assertThat(workspace.as(Role.ADMIN).patch(members, "{\"rating\": 1}").status())
                .isEqualTo(200);
    }

    @Test
    void memberDoesNotTradeInSomebodyElsesAccount() {
        String ownersAccount = recordedAccount(Role.OWNER);
        Answer refused = workspace
                .as(Role.MEMBER)
                .post(
                        "/trades",
                        TradeBody.closed().with("accountId", ownersAccount).json());
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void anotherWorkspacesTradeIsAsUnknownAsNone() {
        String path = recordedBy(Role.OWNER);
        TestApi stranger = other.as(Role.OWNER);
        String unknown = "/trades/" + UUID.randomUUID();
        for (String method : List.of("GET", "DELETE")) {
            Answer foreign = method.equals("GET") ? stranger.get(path) : stranger.delete(path);
            Answer missing = method.equals("GET") ? stranger.get(unknown) : stranger.delete(unknown);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.json().at("/error")).isEqualTo(missing.json().at("/error"));
        }
        assertThat(stranger.patch(path, "{\"rating\": 1}").status()).isEqualTo(404);
        assertThat(stranger.put(path, TradeBody.closed().json()).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/restore", "").status()).isEqualTo(404);
        assertThat(stranger.get("/trades").json().at("/data")).isEmpty();
    }

    @Test
    void nobodyReadsNothing() {
        assertThat(api.get("/trades").status()).isEqualTo(401);
        assertThat(api.get("/trades").code()).isEqualTo("UNAUTHENTICATED");
    }

    private String recordedBy(Role role) {
        return "/trades/"
                + workspace.as(role).post("/trades", TradeBody.closed().json()).at("/data/id");
    }

    private String recordedAccount(Role role) {
        return workspace.as(role).post("/trades", TradeBody.closed().json()).at("/data/accountId");
    }
}
