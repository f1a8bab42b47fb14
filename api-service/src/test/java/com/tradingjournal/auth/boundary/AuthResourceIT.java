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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class AuthResourceIT {

    private final TestApi api;
    private TestWorkspace workspace;

    @Inject
    AuthResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
    }

    @Test
    void whoeverRegistersOwnsAWorkspaceWithOneAccount() {
        Answer me = workspace.as(Role.OWNER).get("/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.at("/data/email")).isEqualTo(workspace.person(Role.OWNER).email());
        Answer mine = workspace.as(Role.OWNER).get("/workspace");
        assertThat(mine.at("/data/currency")).isEqualTo("INR");
        assertThat(mine.at("/data/timeZone")).isEqualTo("Asia/Kolkata");
        assertThat(mine.at("/data/role")).isEqualTo("OWNER");
    }
}
