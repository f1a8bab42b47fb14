package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestUpload;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A file's whole way through both processes, as built: upload, queue, load, figures; and the API killed right after its 202. */
@WithServers(role = DatabaseRole.BATCH)
class JourneyIT {

    private static final Map<String, String> SUMMARY = Map.ofEntries(
            Map.entry("n", "10000"),
            Map.entry("netPnl", "235523.09"),
            Map.entry("wins", "5180"),
            Map.entry("losses", "4811"),
            Map.entry("breakevens", "9"),
            Map.entry("winRateDecided", "0.518466619958"),
            Map.entry("profitFactor", "1.246945813059"),
            Map.entry("averageWin", "229.588243243243"),
            Map.entry("averageLoss", "-198.242363334026"),
            Map.entry("payoffRatio", "1.158118978114"),
            Map.entry("expectancy", "23.552309"),
            Map.entry("kelly", "0.102677405601"),
            Map.entry("pnlStdDev", "586.690149999034"),
            Map.entry("largestWin", "15402.5"),
            Map.entry("largestLoss", "-6747.5"),
            Map.entry("maxConsecutiveWins", "12"),
            Map.entry("maxConsecutiveLosses", "11"),
            Map.entry("averageHoldSeconds", "7922.5904"));

    private static final Map<String, String> STATISTICS = Map.ofEntries(
            Map.entry("days", "579"),
            Map.entry("maxDrawdownMoney", "-23123"),
            Map.entry("recoveryFactor", "10.185663192492"),
            Map.entry("sharpe", "2.337558039599"),
            Map.entry("sortino", "3.56915712514"),
            Map.entry("volatility", "0.237710315236"),
            Map.entry("cagr", "0.693603830679"),
            Map.entry("maxDrawdown", "-0.169375015446"),
            Map.entry("calmar", "4.095077593653"));

    @Test
    void fileThatWasAcceptedBecomesTradesThoughTheApiIsKilled(TestDatabase database) throws Exception {
        TestWorkspace workspace;
        String id;
        try (ApiNode api = ApiNode.start()) {
            workspace = TestWorkspace.register(api.client(), database);
            Answer accepted = TestUpload.of(ManyFills.zerodha(2_000)).post(workspace.as(Role.OWNER), "/trades/import");
            id = accepted.at("/data/id");
            api.kill();
        }
        try (BatchNode batch = BatchNode.start();
                ApiNode again = ApiNode.start()) {
            TestApi owner = again.client().as(workspace.person(Role.OWNER).accessToken());
            assertThat(ended(owner, id).at("/data/counts").toString())
                    .isEqualTo(
                            "{\"rows\":2000,\"imported\":2000,\"duplicates\":0,\"changed\":0,\"ignored\":0,\"rejected\":0}");
            assertThat(owner.get("/trades?count=true&limit=1").at("/meta/total"))
                    .isEqualTo("1000");
            String second = TestUpload.of(ManyFills.zerodha(2_400))
                    .post(owner, "/trades/import")
                    .at("/data/id");
            assertThat(ended(owner, second).at("/data/counts").toString())
                    .isEqualTo(
                            "{\"rows\":2400,\"imported\":400,\"duplicates\":2000,\"changed\":0,\"ignored\":0,\"rejected\":0}");
            assertThat(owner.get("/analytics/summary").at("/data/n")).isEqualTo("1200");
        }
    }

    /** The golden file and its figures are the reference: dollars, UTC, 100,000 to begin with. */
    @Test
    void goldenFileGivesTheReferenceFigures(TestDatabase database) throws Exception {
        try (BatchNode batch = BatchNode.start();
                ApiNode api = ApiNode.start()) {
            TestApi owner =
                    TestWorkspace.register(api.client(), database, "USD").as(Role.OWNER);
            String main = owner.get("/accounts").json().at("/data").findParents("userId").stream()
                    .filter(account -> account.at("/userId")
                            .asText()
                            .equals(owner.get("/me").at("/data/id")))
                    .map(account -> account.at("/id").asText())
                    .findFirst()
                    .orElseThrow();
            owner.patch("/accounts/" + main, "{\"startingBalance\": 100000}");
            ended(owner, TestUpload.of(golden()).post(owner, "/trades/import").at("/data/id"));
            Answer summary = owner.get("/analytics/summary?accountId=" + main);
            SUMMARY.forEach((figure, value) ->
                    assertThat(summary.at("/data/" + figure)).as(figure).isEqualTo(value));
            Answer statistics = owner.get("/analytics/statistics?accountId=" + main);
            STATISTICS.forEach((figure, value) ->
                    assertThat(statistics.at("/data/" + figure)).as(figure).isEqualTo(value));
        }
    }

    private static String golden() throws IOException {
        try (InputStream file = JourneyIT.class.getResourceAsStream("/golden/trades-10000.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode ended(TestApi api, String id) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Answer found = api.get("/imports/" + id);
            if (found.at("/data/progress/percent").equals("100")) {
                assertThat(found.at("/data/status")).isEqualTo("COMPLETED");
                return found.json();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                "Not within a minute: " + api.get("/imports/" + id).body());
    }
}
