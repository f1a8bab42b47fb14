package com.tradingjournal.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Figures asked for again: what is remembered of them, and that it is never what no longer is. */
@WithServers
@HelidonTest
class RememberedAnswersIT {

    private static final String SUMMARY = "/analytics/summary";

    private static final String FIRST_KEY_S_LIFE =
            "EVAL \"local k = redis.call('keys', '{%s}:answer:*')[1]; return k and redis.call('ttl', k)\" 0";

    private final TestApi anyone;
    private TestApi owner;

    @Inject
    RememberedAnswersIT(WebTarget target) {
        this.anyone = TestApi.at(target.getUri());
        this.owner = anyone;
    }

    @BeforeEach
    void register(TestDatabase database) {
        owner = TestWorkspace.register(anyone, database).as(Role.OWNER);
    }

    @Test
    void theSameQuestionHasTheSameAnswerUnderAnIdOfItsOwn() {
        Answer first = owner.get(SUMMARY + "?symbol=TCS");
        Answer again = owner.get(SUMMARY + "?symbol=TCS");
        assertThat(again.json().at("/data")).isEqualTo(first.json().at("/data"));
        assertThat(again.at("/meta/asOf")).isEqualTo(first.at("/meta/asOf"));
        assertThat(again.at("/links/self")).isEqualTo("/api/v1/analytics/summary?symbol=TCS");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.at("/meta/requestId")).isNotEqualTo(first.at("/meta/requestId"));
        assertThat(again.at("/meta/requestId"))
                .isEqualTo(again.header("X-Request-Id").orElseThrow());
        assertThat(owner.get(SUMMARY + "?symbol=INFY").at("/meta/asOf")).isNotEqualTo(first.at("/meta/asOf"));
    }

    @Test
    void everyAnswerOfAnalyticsIsRemembered() {
        for (String path : new String[] {
            SUMMARY,
            "/analytics/statistics",
            "/analytics/equity-curve?period=weekly",
            "/analytics/calendar?month=2026-01",
            "/analytics/breakdown?by=symbol"
        }) {
            Answer first = owner.get(path);
            Answer again = owner.get(path);
            assertThat(again.at("/meta/asOf")).as(path).isNotEmpty().isEqualTo(first.at("/meta/asOf"));
            assertThat(again.json().at("/data")).isEqualTo(first.json().at("/data"));
        }
    }

    @Test
    @Timeout(60)
    void redisKeepsItForFiveMinutesUnderItsWorkspace(TestDatabase database) throws IOException {
        TestWorkspace workspace = TestWorkspace.register(anyone, database);
        String kept = "$-1";
        for (int i = 0; kept.equals("$-1"); i++) {
            workspace.as(Role.OWNER).get(SUMMARY + "?symbol=S" + i);
            kept = TestServers.redis().ask(FIRST_KEY_S_LIFE.formatted(workspace.id()));
        }
        assertThat(Integer.parseInt(kept.substring(1))).isBetween(200, 300);
    }

    @Test
    void whatTheReaderKnowsIsNotSentAgainAndNotLookedUp() {
        String tag = owner.get(SUMMARY).header("ETag").orElseThrow();
        double before = count("client");
        Answer known = owner.with("If-None-Match", tag).get(SUMMARY);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).contains(tag);
        assertThat(known.header("Cache-Control")).contains("no-store");
        assertThat(count("client")).isEqualTo(before + 1);
        assertThat(owner.with("If-None-Match", "\"other\", W/" + tag)
                        .get(SUMMARY)
                        .status())
                .isEqualTo(304);
        assertThat(owner.with("If-None-Match", "*")
                        .get(SUMMARY + "?currency=usd")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void metricsTellWhereAnswersCameFrom() {
        double computed = count("database");
        double remembered = count("memory");
        owner.get("/analytics/statistics");
        owner.get("/analytics/statistics");
        assertThat(count("database")).isEqualTo(computed + 1);
        assertThat(count("memory")).isEqualTo(remembered + 1);
    }

    @Test
    void everyChangeThatAnAnswerShowsIsSeenAtOnce() {
        Answer trade = owner.post("/trades", """
                {"symbol": "TCS", "side": "BUY", "quantity": 10, "entryPrice": 100, "entryTimestamp": "2026-01-05T04:00:00Z",
                 "exitPrice": 110, "exitTimestamp": "2026-01-05T08:00:00Z", "tags": ["gap"], "strategy": "Opening"}""");
        String one = "/trades/" + trade.at("/data/id");
        String account = "/accounts/" + owner.get("/accounts").at("/data/0/id");
        Map<String, Supplier<Answer>> changes = new LinkedHashMap<>();
        changes.put("a trade's tags", () -> owner.patch(one, "{\"tags\": [\"gap\", \"late\"]}"));
        changes.put("a trade's price", () -> owner.patch(one, "{\"exitPrice\": 111}"));
        changes.put("a trade gone", () -> owner.delete(one));
        changes.put("a trade restored", () -> owner.post(one + "/restore", ""));
        changes.put("a tag's name", () -> owner.patch(idOf("/tags"), "{\"name\": \"gaps\"}"));
        changes.put("a strategy's name", () -> owner.patch(idOf("/strategies"), "{\"name\": \"Noon\"}"));
        changes.put("an account's name", () -> owner.patch(account, "{\"name\": \"Other\"}"));
        changes.put("a starting balance", () -> owner.patch(account, "{\"startingBalance\": 5000}"));
        changes.put("a cash flow", () -> owner.post(account + "/cash-flows", """
                {"date": "2026-01-06", "amount": 100}"""));
        changes.put("what a break-even is", () -> owner.patch("/workspace", "{\"breakevenTolerance\": 1}"));
        changes.put("the risk-free rate", () -> owner.patch("/workspace", "{\"riskFreeRate\": 0.05}"));
        changes.put("a day's note", () -> owner.put("/journal/2026-01-05", "{\"notes\": \"Calm.\"}"));
        changes.put("somebody's name", () -> owner.patch("/me", "{\"name\": \"Another\"}"));
        changes.forEach((what, change) -> {
            String before = owner.get(SUMMARY).header("ETag").orElseThrow();
            Answer changed = change.get();
            assertThat(changed.status()).as(what + ": " + changed.body()).isBetween(200, 299);
            assertThat(owner.with("If-None-Match", before).get(SUMMARY).status())
                    .as(what)
                    .isEqualTo(200);
        });
    }

    @Test
    void whoIsNoLongerAMemberIsRefusedWhateverIsRemembered(TestDatabase database) throws SQLException {
        TestWorkspace workspace = TestWorkspace.register(anyone, database);
        TestApi member = workspace.as(Role.MEMBER);
        String tag = member.get(SUMMARY).header("ETag").orElseThrow();
        assertThat(member.get(SUMMARY).status()).isEqualTo(200);
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from memberships where user_id = '%s'"
                    .formatted(workspace.person(Role.MEMBER).id()));
        }
        assertThat(member.get(SUMMARY).status()).isEqualTo(401);
        assertThat(member.with("If-None-Match", tag).get(SUMMARY).status()).isEqualTo(401);
        assertThat(workspace.as(Role.OWNER).get(SUMMARY).status()).isEqualTo(200);
    }

    @Test
    void nobodyGetsTheAnswerOfAnother(TestDatabase database) {
        TestWorkspace workspace = TestWorkspace.register(anyone, database);
        TestApi writing = workspace.as(Role.OWNER);
        String calendar = "/analytics/calendar?month=2026-01";
        writing.put("/journal/2026-01-05", "{\"notes\": \"Mine.\"}");
        assertThat(writing.get(calendar).at("/data/days/0/hasJournal")).isEqualTo("true");
        assertThat(workspace.as(Role.ADMIN).get(calendar).json().at("/data/days"))
                .isEmpty();
        assertThat(owner.get(calendar).json().at("/data/days")).isEmpty();
        String tag = writing.get(calendar).header("ETag").orElseThrow();
        assertThat(workspace
                        .as(Role.ADMIN)
                        .with("If-None-Match", tag)
                        .get(calendar)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoUnderstandsGzipGetsIt() throws Exception {
        Answer plain = owner.get("/analytics/statistics");
        HttpRequest request = HttpRequest.newBuilder(URI.create(anyone.origin() + "/api/v1/analytics/statistics"))
                .headers(owner.with("Accept-Encoding", "br, gzip;q=0.8")
                        .headers()
                        .toArray(String[]::new))
                .build();
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> packed = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
            assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
            String json = new String(
                    new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(new ObjectMapper().readTree(json).at("/data"))
                    .isEqualTo(plain.json().at("/data"));
        }
        assertThat(plain.header("Content-Encoding")).isEmpty();
    }

    private String idOf(String list) {
        return list + "/" + owner.get(list).at("/data/0/id");
    }

    private double count(String from) {
        Pattern line = Pattern.compile("journal_answers_total\\{[^}]*from=\"" + from + "\"[^}]*} ([0-9.E]+)");
        return anyone.get("//metrics?scope=application")
                .body()
                .lines()
                .flatMap(text -> line.matcher(text).results())
                .map(MatchResult::group)
                .mapToDouble(text -> Double.parseDouble(text.substring(text.lastIndexOf(' ') + 1)))
                .sum();
    }
}
