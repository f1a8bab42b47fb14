package com.tradingjournal.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** An installation that is no client of Google's. */
@WithServers
@HelidonTest
@AddConfig(key = "auth.google.client-id", value = "")
class GoogleOffIT {

    private final TestApi api;

    @Inject
    GoogleOffIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @Test
    void buttonLeadsBackAndNothingCanBeLinked(TestDatabase database) {
        Answer answer = api.get("/auth/google");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("http://localhost/sign-in?error=GOOGLE_OFF");
        assertThat(api.get("/auth/google/restore").header("Location"))
                .contains("http://localhost/restore-account?error=GOOGLE_OFF");
        TestApi owner = TestWorkspace.register(api, database).as(Role.OWNER);
        assertThat(owner.post("/auth/google/link", "{\"password\": \"x\"}").status())
                .isEqualTo(404);
    }
}
