package com.tradingjournal.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.AddConfig;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody answers where the provider should be. */
@WithServers
@HelidonTest
@AddConfig(key = "auth.google.discovery-url", value = "http://127.0.0.1:9/.well-known/openid-configuration")
class GoogleAwayIT {

    private final TestApi api;

    @Inject
    GoogleAwayIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @Test
    void browserIsToldSoonThatGoogleIsAway() {
        long start = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            Answer answer = api.get("/auth/google");
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).contains("http://localhost/sign-in?error=UNAVAILABLE");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
