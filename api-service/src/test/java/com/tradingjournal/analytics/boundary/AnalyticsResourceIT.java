package com.tradingjournal.analytics.boundary;

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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
@HelidonTest
class AnalyticsResourceIT {

    private static final List<String> CALLS = List.of(
            "/analytics/summary",
            "/analytics/statistics",
            "/analytics/equity-curve",
            "/analytics/breakdown?by=symbol",
            "/analytics/calendar?month=2026-01",
            "/analytics/drawdowns",
            "/analytics/simulation?paths=10&horizon=5",
            "/analytics/comparison?b.symbol=INFY");

    /** One workspace for the tests that change nothing. */
    private static @Nullable TestWorkspace shared;

    private final TestApi api;
    private TestApi owner;

    @Inject
    AnalyticsResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    @BeforeEach
    void arrive(TestDatabase database) {
        if (shared == null) {
            shared = trading(database);
        }
        owner = shared.as(Role.OWNER);
    }

    @Test
    void summaryHasEveryFieldOfTheContractAndAReasonForEveryNull() {
        Answer summary = owner.get("/analytics/summary");
        assertThat(summary.at("/data/netPnl")).isEqualTo("59.5");
        assertThat(summary.at("/data/profitFactor")).isEqualTo("2.469135802469");
        assertThat(summary.at("/data/openTrades")).isEqualTo("1");
        assertThat(summary.at("/data/undefined/sqn")).isEqualTo("TOO_FEW_TRADES");
        assertThat(summary.json().at("/data/expectancyConfidence95").isNull()).isTrue();
        assertThat(nulls(summary)).isEqualTo(names(summary, "/data/undefined"));
    }

    @Test
    void metaTellsHowTheAnswerWasMade(TestDatabase database) {
        owner = trading(database).as(Role.OWNER);
        recordInDollars("");
        Answer summary = owner.get("/analytics/summary");
        assertThat(summary.at("/meta/source")).isEqualTo("LIVE");
        assertThat(summary.at("/meta/asOf")).isNotEmpty();
        assertThat(summary.json().at("/meta/otherCurrencies").toString())
                .isEqualTo("[{\"currency\":\"USD\",\"n\":1,\"netPnl\":2.5}]");
        assertThat(owner.get("/analytics/summary?currency=USD").at("/data/netPnl"))
                .isEqualTo("2.5");
    }

    @Test
    void unchangedFiguresAreNotSentAgain(TestDatabase database) {
        owner = trading(database).as(Role.OWNER);
        Answer first = owner.get("/analytics/summary");
        TestApi returning = owner.with("If-None-Match", first.header("ETag").orElseThrow());
        assertThat(returning.get("/analytics/summary").status()).isEqualTo(304);
        assertThat(returning.get("/analytics/summary?symbol=TCS").status()).isEqualTo(200);
        record("TCS", "101", "2026-01-07T08:00:00Z", "");
        assertThat(returning.get("/analytics/summary").at("/data/n")).isEqualTo("3");
    }

    @Test
    void curveCalendarAndBreakdownGoByTheDaysOfTheWorkspace() {
        assertThat(owner.get("/analytics/equity-curve").json().at("/data").findValuesAsText("date"))
                .containsExactly("2026-01-05", "2026-01-06");
        assertThat(owner.get("/analytics/equity-curve?period=weekly").json().at("/data"))
                .hasSize(1);
        assertThat(owner.get("/analytics/equity-curve").at("/meta/thinned")).isEqualTo("false");
        Answer calendar = owner.get("/analytics/calendar?month=2026-01");
        assertThat(calendar.json().at("/data/days").findValuesAsText("pnl")).containsExactly("100", "-40.5");
        assertThat(calendar.at("/data/weeks/1/week")).isEqualTo("2026-W02");
        assertThat(calendar.at("/data/total/pnl")).isEqualTo("59.5");
    }

    @Test
    void breakdownHasKeysLabelsAndTheFiguresOfTheSummary() {
        Answer accounts = owner.get("/analytics/breakdown?by=account");
        assertThat(accounts.at("/data/0/label")).isEqualTo("Main");
        assertThat(accounts.at("/data/0/pnl")).isEqualTo("59.5");
        assertThat(accounts.json().at("/data/0").has("key2")).isFalse();
        Answer crossed = owner.get("/analytics/breakdown?by=symbol&by2=strategy");
        assertThat(crossed.json().at("/data").findValuesAsText("key")).containsExactly("INFY", "TCS");
        assertThat(crossed.json().at("/data/1/key2").isNull()).isTrue();
        assertThat(owner.get("/analytics/breakdown?by=entryHour")
                        .json()
                        .at("/data/0/key")
                        .isInt())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from=2026-01-06",
                "to=2026-01-05",
                "symbol=TCS&symbol=INFY",
                "side=BUY",
                "side=SELL",
                "tag=BREAKOUT",
                "strategy=gap",
                "assetClass=STOCK",
                "minPnl=0",
                "maxPnl=-40.5",
                "q=break",
                "q=nothing"
            })
    void filtersSelectWhatTheListOfTradesShows(String filter) {
        List<String> listed = new ArrayList<>();
        owner.get("/trades?status=CLOSED&" + filter)
                .json()
                .at("/data")
                .forEach(trade -> listed.add(trade.at("/pnl").asText()));
        Answer summary = owner.get("/analytics/summary?" + filter);
        assertThat(summary.at("/data/n")).isEqualTo(Integer.toString(listed.size()));
        assertThat(new BigDecimal(summary.at("/data/netPnl")))
                .isEqualByComparingTo(listed.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void definitionsNameEveryFieldOfSummaryAndStatistics() {
        List<String> defined =
                owner.get("/analytics/definitions").json().at("/data").findValuesAsText("name");
        assertThat(defined).containsAll(names(owner.get("/analytics/summary"), "/data"));
        assertThat(defined).containsAll(names(owner.get("/analytics/statistics"), "/data"));
    }

    @ParameterizedTest
    @CsvSource({
        "/analytics/summary?currency=usd, currency",
        "/analytics/summary?convert=maybe, convert",
        "/analytics/statistics?from=2026-02-01&to=2026-01-01, to",
        "/analytics/equity-curve?period=yearly, period",
        "/analytics/calendar, month",
        "/analytics/calendar?month=2026-13, month",
        "/analytics/calendar?month=2026-1, month",
        "/analytics/breakdown, by",
        "/analytics/breakdown?by=colour, by",
        "/analytics/breakdown?by=symbol&by2=symbol, by2",
        "/analytics/definitions?symbol=TCS, symbol",
        "/analytics/summary?convert=true&currency=USD, currency",
        "/analytics/comparison?b.from=yesterday, b.from",
        "/analytics/comparison?b.from=2026-02-01&b.to=2026-01-01, b.to",
        "/analytics/comparison?b.accountId=1, b.accountId",
        "/analytics/comparison?b.colour=red, b.colour",
        "/analytics/comparison?b.tag=, b.tag",
        "/analytics/comparison?b.side=BUY&b.side=SELL, b.side",
        "/analytics/comparison?b.currency=usd, b.currency",
        "/analytics/comparison?convert=true&b.currency=USD, b.currency",
        "/analytics/summary?b.tag=breakout, b.tag",
        "/analytics/simulation?paths=0, paths",
        "/analytics/simulation?paths=10001, paths",
        "/analytics/simulation?paths=10000&horizon=501, paths",
        "/analytics/simulation?horizon=2521, horizon",
        "/analytics/simulation?horizon=1.5, horizon",
        "/analytics/simulation?ruinLevel=none, ruinLevel",
        "/analytics/simulation?ruinLevel=1e99, ruinLevel",
        "/analytics/simulation?seed=9007199254740992, seed",
        "/analytics/drawdowns?limit=0, limit",
        "/analytics/drawdowns?limit=201, limit"
    })
    void whatCannotBeReadIsNamed(String path, String field) {
        Answer refused = owner.get(path);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void twoSetsOfTradesStandBesideEachOther() {
        Answer comparison = owner.get("/analytics/comparison?symbol=TCS&b.symbol=INFY&b.from=2026-01-06");
        assertThat(comparison.at("/data/a/summary/netPnl")).isEqualTo("100");
        assertThat(comparison.at("/data/b/summary/netPnl")).isEqualTo("-40.5");
        assertThat(comparison.at("/data/difference/summary/netPnl")).isEqualTo("-140.5");
        assertThat(comparison.json().at("/data/difference/summary/payoffRatio").isNull())
                .isTrue();
        assertThat(comparison.at("/data/difference/statistics/maxDrawdownMoney"))
                .isEqualTo("-40.5");
        assertThat(comparison.json().at("/data/a/summary"))
                .isEqualTo(owner.get("/analytics/summary?symbol=TCS").json().at("/data"));
        assertThat(comparison.json().at("/data/b/statistics"))
                .isEqualTo(owner.get("/analytics/statistics?symbol=INFY&from=2026-01-06")
                        .json()
                        .at("/data"));
        assertThat(comparison.header("ETag"))
                .isNotEqualTo(owner.get("/analytics/comparison?symbol=TCS").header("ETag"));
    }

    @Test
    void eachSideOfAComparisonTellsWhatItLeavesOut(TestDatabase database) {
        owner = trading(database).as(Role.OWNER);
        recordInDollars("");
        Answer comparison = owner.get("/analytics/comparison?b.currency=USD");
        assertThat(comparison.json().at("/meta/otherCurrencies").findValuesAsText("currency"))
                .containsExactly("USD");
        assertThat(comparison.json().at("/meta").get("b.otherCurrencies").findValuesAsText("currency"))
                .containsExactly("INR");
        assertThat(comparison.json().at("/data/difference/summary/netPnl").isNull())
                .isTrue();
        assertThat(comparison.at("/data/difference/summary/n")).isEqualTo("-1");
    }

    @Test
    void aSimulationEchoesItsInputsAndGivesTheSameAnswerAgain() {
        Answer simulation = owner.get("/analytics/simulation?paths=200&horizon=20&ruinLevel=-100.5&seed=7");
        assertThat(simulation.json().at("/data/inputs").toString())
                .isEqualTo(
                        "{\"paths\":200,\"horizon\":20,\"ruinLevel\":-100.5,\"seed\":7,\"startingEquity\":0,\"days\":2}");
        assertThat(new BigDecimal(simulation.at("/data/riskOfRuin"))).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(simulation.json().at("/data/maxDrawdown").properties()).hasSize(5);
        assertThat(owner.get("/analytics/simulation?paths=200&horizon=20&ruinLevel=-100.5&seed=7")
                        .json()
                        .at("/data"))
                .isEqualTo(simulation.json().at("/data"));
        Answer chosen = owner.get("/analytics/simulation");
        assertThat(chosen.json().at("/data/inputs/seed").isIntegralNumber()).isTrue();
        assertThat(chosen.at("/data/undefined/riskOfRuin")).isEqualTo("NO_STARTING_BALANCE");
    }

    @Test
    void drawdownsAreThoseOfStatistics() {
        Answer falls = owner.get("/analytics/drawdowns");
        assertThat(falls.json().at("/data")).hasSize(1);
        Answer statistics = owner.get("/analytics/statistics");
        assertThat(falls.at("/data/0/start")).isEqualTo(statistics.at("/data/maxDrawdownStart"));
        assertThat(falls.at("/data/0/depthMoney")).isEqualTo(statistics.at("/data/maxDrawdownMoney"));
        assertThat(falls.at("/data/0/undefined/depth")).isEqualTo("NO_STARTING_BALANCE");
        assertThat(falls.json().at("/data/0/recovery").isNull()).isTrue();
        assertThat(owner.get("/analytics/drawdowns?side=SELL").json().at("/data"))
                .isEmpty();
    }

    @Test
    void everyCallAnswersConvertedAndSaysSo(TestDatabase database) {
        owner = trading(database).as(Role.OWNER);
        recordInDollars("\"fxRate\": 80.5,");
        recordInDollars("");
        for (String call : CALLS) {
            Answer converted = owner.get(call + (call.contains("?") ? "&" : "?") + "convert=true");
            assertThat(converted.status()).as(call).isEqualTo(200);
            assertThat(converted.at("/meta/converted")).as(call).isEqualTo("true");
            assertThat(converted.json().at("/meta/otherCurrencies").toString())
                    .as(call)
                    .isEqualTo("[{\"currency\":\"USD\",\"n\":1,\"netPnl\":2.5}]");
        }
        assertThat(owner.get("/analytics/summary?convert=true").at("/data/netPnl"))
                .isEqualTo("260.75");
        assertThat(owner.get("/analytics/calendar?month=2026-01&convert=true").at("/data/total/pnl"))
                .isEqualTo("260.75");
        assertThat(owner.get("/analytics/breakdown?by=side&convert=true").at("/data/0/pnl"))
                .isEqualTo("260.75");
        Answer plain = owner.get("/analytics/summary?convert=false");
        assertThat(plain.at("/data/netPnl")).isEqualTo("59.5");
        assertThat(plain.json().at("/meta").has("converted")).isFalse();
    }

    @Test
    void everyMemberReadsAndNobodyElse(TestDatabase database) {
        TestApi stranger = TestWorkspace.register(api, database).as(Role.OWNER);
        for (String call : CALLS) {
            Answer asOwner = owner.get(call);
            for (Role role : Role.values()) {
                Answer answer = Objects.requireNonNull(shared).as(role).get(call);
                assertThat(answer.status()).as(role + " " + call).isEqualTo(200);
                assertThat(answer.json().at("/data").toString())
                        .as(role + " " + call)
                        .isEqualTo(asOwner.json().at("/data").toString());
            }
            assertThat(stranger.get(call).body()).as(call).doesNotContain("40.5");
            assertThat(api.get(call).status()).as(call).isEqualTo(401);
        }
        assertThat(stranger.get("/analytics/summary").at("/data/n")).isEqualTo("0");
    }

    /** TCS wins 100 on the 5th, tagged; INFY loses 40.5 just after midnight in India, so on the 6th; WIPRO is open. */
    private TestWorkspace trading(TestDatabase database) {
        TestWorkspace workspace = TestWorkspace.register(api, database);
        owner = workspace.as(Role.OWNER);
        record("TCS", "110", "2026-01-05T08:00:00Z", "\"tags\": [\"breakout\"], \"stopLoss\": 95,");
        record("INFY", "95.95", "2026-01-05T18:30:00Z", "\"strategy\": \"Gap\",");
        owner.post("/trades", """
                {"symbol": "WIPRO", "side": "BUY", "quantity": 1, "entryPrice": 1, "entryTimestamp": "2026-01-05T04:00:00Z"}""");
        return workspace;
    }

    private void record(String symbol, String exit, String exitAt, String more) {
        Answer created = owner.post("/trades", """
                {%s "symbol": "%s", "side": "BUY", "quantity": 10, "entryPrice": 100, "entryTimestamp": "2026-01-05T04:00:00Z",
                 "exitPrice": %s, "exitTimestamp": "%s"}""".formatted(more, symbol, exit, exitAt));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }

    private void recordInDollars(String more) {
        Answer created = owner.post("/trades", """
                {%s "symbol": "AAPL", "side": "BUY", "quantity": 1, "entryPrice": 1, "entryTimestamp": "2026-01-05T04:00:00Z",
                 "exitPrice": 3.5, "exitTimestamp": "2026-01-05T05:00:00Z", "currency": "USD"}""".formatted(more));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }

    private static List<String> nulls(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.json().at("/data").properties().forEach(field -> {
            if (field.getValue().isNull()) {
                names.add(field.getKey());
            }
        });
        return names;
    }

    private static List<String> names(Answer answer, String pointer) {
        List<String> names = new ArrayList<>();
        answer.json().at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
