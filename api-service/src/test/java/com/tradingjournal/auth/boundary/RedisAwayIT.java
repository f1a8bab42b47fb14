package com.tradingjournal.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.auth.boundary.RedisAwayIT.NoRedis;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The server boots without Redis; who needs it is told to come back, quickly. */
@WithServers
@ExtendWith(NoRedis.class)
@HelidonTest
class RedisAwayIT {

    private static final String REGISTER = "{\"email\": \"a@example.com\", \"password\": \"%s\", \"name\": \"A\"}";
    private static final String COOKIE =
            "tj_refresh=01939d8a-2b6f-7d02-8c11-5be1a7720c4e.01939d8a-2b6f-7d02-8c11-5be1a7720c4f." + "A".repeat(43);

    private final TestApi api;

    @Inject
    RedisAwayIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    /** Points the service at a port nobody listens on. */
    static final class NoRedis implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            System.setProperty("redis.uri", "redis://127.0.0.1:1");
            System.setProperty("ratelimit.free", "5, 5, 5");
        }
    }

    private static void comeBack(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    @Test
    @Timeout(20)
    void signingInAndRefreshingAreToldToComeBack() {
        comeBack(api.with("Cookie", COOKIE).post("/auth/refresh", ""));
        comeBack(api.post("/auth/register", REGISTER.formatted(TestWorkspace.PASSWORD)));
    }

    @Test
    void aRefusedRegistrationLeavesNobodyBehind() {
        comeBack(api.post("/auth/register", REGISTER.formatted(TestWorkspace.PASSWORD)));
        comeBack(api.post("/auth/register", REGISTER.formatted(TestWorkspace.PASSWORD)));
    }

    @Test
    void limitsHoldAllTheSame() {
        for (int i = 0; i < 5; i++) {
            assertThat(api.get("/trades").status()).isEqualTo(401);
        }
        Answer sixth = api.with("X-Forwarded-For", "203.0.113.9").get("/trades");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("RateLimit-Remaining")).contains("0");
    }

    @Test
    void theServerStaysReadyAndSaysWhatIsAway() {
        Answer ready = api.get("//health/ready");
        assertThat(ready.status()).as(ready.body()).isEqualTo(200);
        assertThat(ready.body()).contains("\"redis\":false");
        assertThat(api.get("//health/live").status()).isEqualTo(200);
    }
}
