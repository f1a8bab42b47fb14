package com.tradingjournal.ratelimit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.ratelimit.boundary.RateLimitIT.SmallFigures;
import com.tradingjournal.ratelimit.control.Decision;
import com.tradingjournal.ratelimit.control.Flight.CountedBy;
import com.tradingjournal.ratelimit.control.RequestLimiter;
import com.tradingjournal.ratelimit.control.Subject;
import com.tradingjournal.ratelimit.entity.Allowance;
import com.tradingjournal.redis.control.RedisKeys;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestServers;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits as a client meets them. This server's only proxy is the machine itself. */
@WithServers
@ExtendWith(SmallFigures.class)
@HelidonTest
@Timeout(60)
class RateLimitIT {

    private static final int PER_HOUR = 6;
    private static final String NOTHING = "01939d8a-2b6f-7d02-8c11-5be1a7720c4e";

    private final TestApi anyone;
    private final URI origin;
    private final RequestLimiter limiter;
    private TestApi owner;
    private TestWorkspace workspace;

    @Inject
    RateLimitIT(WebTarget target, RequestLimiter limiter) {
        this.limiter = limiter;
        this.anyone = TestApi.at(target.getUri());
        this.origin = anyone.origin();
        this.owner = anyone;
    }

    /** Figures are set anew for every class of tests; proxies are not. */
    static final class SmallFigures implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            System.setProperty("http.trusted-proxies", "127.0.0.1");
            System.setProperty("ratelimit.enterprise", PER_HOUR + ", 3, 100");
            System.setProperty("ratelimit.free", "4, 3, 100");
            System.setProperty("ratelimit.progress", "5, 3, 100");
            System.setProperty("ratelimit.heavy-at-once", "1");
        }

        @Override
        public void afterAll(ExtensionContext context) {
            System.clearProperty("http.trusted-proxies");
        }
    }

    @BeforeEach
    void register(TestDatabase database) throws InterruptedException {
        awaitRedis();
        workspace = TestWorkspace.register(anyone, database);
        owner = workspace.as(Role.OWNER);
    }

    /** While it is connected to, the process counts for itself. */
    private void awaitRedis() throws InterruptedException {
        CountedBy countedBy = CountedBy.PROCESS;
        while (countedBy == CountedBy.PROCESS) {
            Decision.LetIn in =
                    (Decision.LetIn) limiter.admit(new Subject("{" + UUID.randomUUID() + "}"), new Allowance(1, 1, 1));
            countedBy = in.flight().countedBy();
            Thread.sleep(10);
        }
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(answer.at("/meta/requestId")).isNotEmpty();
        assertThat(answer.header("Retry-After").map(Long::parseLong).orElseThrow())
                .isBetween(1L, 3_600L);
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertTold(answer);
    }

    private static void assertTold(Answer answer) {
        for (String name : List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")) {
            assertThat(answer.header(name).orElse("none")).as(name).matches("\\d+");
        }
    }

    private static void useUp(TestApi api, int times) {
        for (int i = 0; i < times; i++) {
            Answer answer = api.get("/tags");
            assertThat(answer.status()).as(answer.body()).isIn(200, 401);
        }
    }

    @Test
    void memberMayAskAsOftenAsHisPlanAllows() {
        for (int left = PER_HOUR - 1; left >= 0; left--) {
            Answer answer = owner.get("/tags");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Limit")).contains("6");
            assertThat(answer.header("RateLimit-Remaining")).contains(String.valueOf(left));
            assertThat(answer.header("RateLimit-Reset").map(Integer::parseInt).orElseThrow())
                    .isBetween(3_500, 3_600);
        }
        assertRefused(owner.get("/tags"));
        assertRefused(owner.post("/tags", "{\"name\": \"breakout\"}"));
        assertRefused(owner.get("/nothing"));
    }

    @Test
    void othersOfTheWorkspaceAreCountedApart() {
        useUp(owner, PER_HOUR);
        assertRefused(owner.get("/tags"));
        assertThat(workspace.as(Role.MEMBER).get("/tags").status()).isEqualTo(200);
    }

    @Test
    void everyAnswerTellsHowOneStands() {
        TestApi stranger = anyone.with("X-Forwarded-For", "203.0.113.1");
        Answer unauthenticated = stranger.get("/tags");
        assertThat(unauthenticated.status()).isEqualTo(401);
        assertTold(unauthenticated);
        Answer unknown = stranger.get("/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertTold(unknown);
        Answer wrong = stranger.put("/tags", "{}");
        assertThat(wrong.status()).isEqualTo(405);
        assertTold(wrong);
        Answer signIn = stranger.post("/auth/login", "{");
        assertThat(signIn.status()).isEqualTo(400);
        assertTold(signIn);
        Answer elsewhere = owner.with("X-Tenant-Id", NOTHING).get("/tags");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertTold(elsewhere);
        Answer none = owner.get("/tags?nonsense=1");
        assertThat(none.status()).isEqualTo(400);
        assertTold(none);
    }

    @Test
    void whatIsUnchangedDoesNotCount() {
        String tag = owner.get("/me").header("ETag").orElseThrow();
        TestApi knowing = owner.with("If-None-Match", tag);
        for (int i = 0; i < 3 * PER_HOUR; i++) {
            assertThat(knowing.get("/me").status()).isEqualTo(304);
        }
        useUp(owner, PER_HOUR - 1);
        assertRefused(owner.get("/me"));
    }

    @Test
    void askingForProgressIsCountedApart() {
        for (int i = 0; i < 5; i++) {
            assertThat(owner.get("/imports/" + NOTHING).status()).isEqualTo(404);
        }
        assertRefused(owner.get("/imports/" + NOTHING));
        useUp(owner, PER_HOUR);
        assertRefused(owner.get("/imports"));
    }

    @Test
    void refreshingAndSigningInCountForNobody() {
        useUp(owner, PER_HOUR);
        assertRefused(owner.get("/tags"));
        assertThat(owner.post("/auth/refresh", "").status()).isEqualTo(401);
        assertRefused(owner.post("/auth/logout-all", ""));
        assertThat(anyone.post("/auth/logout", "").status()).isEqualTo(204);
    }

    /** The address that the proxy saw counts, whatever the client says before it. */
    @Test
    void namingOtherAddressesDoesNotHelp() {
        for (int i = 0; i < 4; i++) {
            TestApi elsewhere = anyone.with("X-Forwarded-For", "198.51.100." + i + ", 203.0.113.2");
            assertThat(elsewhere.get("/tags").status()).isEqualTo(401);
        }
        assertRefused(
                anyone.with("X-Forwarded-For", "198.51.100.77, 203.0.113.2").get("/tags"));
        assertThat(anyone.with("X-Forwarded-For", "203.0.113.3").get("/tags").status())
                .isEqualTo(401);
    }

    @Test
    void allAddressesOfOneNetworkOfIpv6AreOne() {
        for (int i = 0; i < 4; i++) {
            assertThat(anyone.with("X-Forwarded-For", "2001:db8:1:2::" + i)
                            .get("/tags")
                            .status())
                    .isEqualTo(401);
        }
        assertRefused(anyone.with("X-Forwarded-For", "2001:db8:1:2:ffff::9").get("/tags"));
        assertThat(anyone.with("X-Forwarded-For", "2001:db8:1:3::1")
                        .get("/tags")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void brokenTokensCountByAddress() {
        TestApi forger = anyone.with("X-Forwarded-For", "203.0.113.4");
        for (int i = 0; i < 4; i++) {
            assertThat(forger.as("no.token." + UUID.randomUUID()).get("/tags").status())
                    .isEqualTo(401);
        }
        assertRefused(forger.as("no.token.either").get("/tags"));
        assertThat(forger.as(workspace.person(Role.OWNER).accessToken())
                        .get("/tags")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//%61pi/v1/tags",
                "//api/v1/./tags",
                "//api//v1/tags",
                "//api/v1/tags/",
                "//api/v1;a=b/tags",
                "///api/v1/tags"
            })
    void otherSpellingOfThePathIsNoWayRound(String path) {
        useUp(owner, PER_HOUR);
        assertThat(owner.get(path).status()).as(path).isIn(429, 404, 400);
    }

    @Test
    void planOfTheWorkspaceDecides(TestDatabase database) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update tenants set plan = 'FREE' where id = '" + workspace.id() + "'");
        }
        useUp(owner, 4);
        assertRefused(owner.get("/tags"));
        assertThat(workspace.as(Role.ADMIN).get("/tags").header("RateLimit-Limit"))
                .contains("4");
    }

    /** A request whose body does not come is under way; once its client is gone its place is free. */
    @Test
    void requestsUnderWayTakeTheirPlaces() throws Exception {
        List<Socket> waiting = Stream.generate(() -> slow("/api/v1/tags", "application/json"))
                .limit(3)
                .toList();
        awaitUnderWay("data", 3);
        assertRefused(owner.get("/tags"));
        for (Socket socket : waiting) {
            socket.close();
        }
        awaitUnderWay("data", 0);
        assertThat(owner.get("/tags").status()).isEqualTo(200);
    }

    @Test
    void heavyRequestsHaveFewPlaces() throws Exception {
        try (Socket waiting = slow("/api/v1/trades/import", "multipart/form-data; boundary=b")) {
            awaitUnderWay("data:heavy", 1);
            assertRefused(owner.get("/trades/export"));
            assertThat(owner.get("/tags").status()).isEqualTo(200);
            assertThat(workspace.as(Role.MEMBER).get("/trades/export").status()).isEqualTo(200);
            assertThat(waiting.isConnected()).isTrue();
        }
        awaitUnderWay("data:heavy", 0);
        assertThat(owner.get("/trades/export").status()).isEqualTo(200);
    }

    private void awaitUnderWay(String kind, int requests) throws Exception {
        UUID user = workspace.person(Role.OWNER).id();
        String count = "ZCARD " + RedisKeys.requestsOf(workspace.id(), user, kind) + ":flights";
        while (!TestServers.redis().ask(count).equals(":" + requests)) {
            Thread.sleep(10);
        }
    }

    private Socket slow(String path, String type) {
        try {
            Socket socket = new Socket(origin.getHost(), origin.getPort());
            OutputStream out = socket.getOutputStream();
            String head = """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: %s\r
                    Content-Length: 100\r
                    \r
                    """.formatted(path, workspace.person(Role.OWNER).accessToken(), type);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return socket;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
