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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class TradesResourceIT {

    private final TestApi api;
    private TestApi owner;

    @Inject
    TradesResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    @BeforeEach
    void register(TestDatabase database) {
        owner = TestWorkspace.register(api, database).as(Role.OWNER);
    }

    @Test
    void closedTradeComesBackWithItsFigures() {
        Answer trade = create(TradeBody.closed().with("stopLoss", 3450));
        assertThat(trade.status()).isEqualTo(201);
        assertThat(trade.at("/data/status")).isEqualTo("CLOSED");
        assertThat(trade.at("/data/grossPnl")).isEqualTo("995");
        assertThat(trade.at("/data/pnl")).isEqualTo("982.66");
        assertThat(trade.at("/data/initialRisk")).isEqualTo("505");
        assertThat(trade.at("/data/rMultiple")).isEqualTo("1.945861386139");
        assertThat(trade.at("/data/holdSeconds")).isEqualTo("14400");
        assertThat(trade.body()).contains("\"entryPrice\":3500.5,").contains("\"currency\":\"INR\"");
    }

    @Test
    void openTradeHasNoResultYet() {
        Answer trade = create(TradeBody.open());
        assertThat(trade.at("/data/status")).isEqualTo("OPEN");
        assertThat(trade.json().at("/data/pnl").isNull()).isTrue();
        assertThat(trade.json().at("/data/exitPrice").isNull()).isTrue();
        assertThat(trade.at("/data/fees")).isEqualTo("12.34");
    }

    @Test
    void shortTradeEarnsWhenThePriceFalls() {
        Answer trade = create(TradeBody.closed().with("side", "SELL").with("exitPrice", 3400));
        assertThat(trade.at("/data/grossPnl")).isEqualTo("1005");
    }

    @Test
    void scaledTradeIsGivenByItsFills() {
        Answer trade = create(TradeBody.closed()
                .with("executions", Fills.scaledInAndOut())
                .without("quantity")
                .without("entryPrice")
                .without("entryTimestamp")
                .without("exitPrice")
                .without("exitTimestamp")
                .without("fees"));
        assertThat(trade.status()).isEqualTo(201);
        assertThat(trade.at("/data/quantity")).isEqualTo("150");
        assertThat(trade.at("/data/entryPrice")).isEqualTo("101");
        assertThat(trade.at("/data/exitPrice")).isEqualTo("110");
        assertThat(trade.at("/data/pnl")).isEqualTo("1347");
    }

    @Test
    void fillsThatMakeSeveralRoundTripsAreRefused() {
        Answer refused = create(TradeBody.open()
                .with("executions", Fills.twoRoundTrips())
                .without("quantity")
                .without("entryPrice")
                .without("entryTimestamp")
                .without("fees"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("executions");
        assertThat(owner.get("/trades?count=true").at("/meta/total")).isEqualTo("0");
    }

    @Test
    void pricesThatContradictTheFillsAreRefused() {
        Answer refused = create(TradeBody.closed().with("executions", Fills.scaledInAndOut()));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).contains("quantity", "entryPrice", "exitPrice");
    }

    @Test
    void putSaysEverythingAnew() {
        Answer created = create(TradeBody.closed().with("notes", "chased it").with("tags", new String[] {"IT"}));
        Answer replaced = owner.put(
                path(created), TradeBody.closed().with("exitPrice", 3700).json());
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.at("/data/id")).isEqualTo(created.at("/data/id"));
        assertThat(replaced.at("/data/grossPnl")).isEqualTo("1995");
        assertThat(replaced.json().at("/data/notes").isNull()).isTrue();
        assertThat(replaced.json().at("/data/tags")).isEmpty();
    }

    @Test
    void patchChangesWhatItNames() {
        Answer created = create(TradeBody.open().with("notes", "wait for it"));
        Answer closed = owner.patch(path(created), """
                {"exitPrice": 3600, "exitTimestamp": "2026-01-05T08:00:00Z", "rating": 5}""");
        assertThat(closed.at("/data/status")).isEqualTo("CLOSED");
        assertThat(closed.at("/data/pnl")).isEqualTo("982.66");
        assertThat(closed.at("/data/notes")).isEqualTo("wait for it");
        Answer emptied = owner.patch(path(created), "{\"notes\": null}");
        assertThat(emptied.json().at("/data/notes").isNull()).isTrue();
        assertThat(emptied.at("/data/rating")).isEqualTo("5");
    }

    @Test
    void movingTheStopLeavesTheInitialRisk() {
        Answer created = create(TradeBody.closed().with("stopLoss", 3450));
        assertThat(owner.patch(path(created), "{\"stopLoss\": 3490}").at("/data/initialRisk"))
                .isEqualTo("505");
        assertThat(owner.patch(path(created), "{\"resetRisk\": true}").at("/data/initialRisk"))
                .isEqualTo("105");
    }

    @Test
    void figuresOfReportedFillsCannotBeWrittenOver() {
        Answer created = create(TradeBody.open()
                .with("executions", Fills.scaledInAndOut())
                .without("quantity")
                .without("entryPrice")
                .without("entryTimestamp")
                .without("fees"));
        Answer refused = owner.patch(path(created), "{\"entryPrice\": 99}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("entryPrice");
        assertThat(refused.body()).contains("/executions");
        assertThat(owner.patch(path(created), "{\"multiplier\": 5}").fields()).containsExactly("multiplier");
        assertThat(owner.patch(path(created), "{\"entryPrice\": 101, \"notes\": \"fine\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staleVersionIsRefused() {
        Answer created = create(TradeBody.closed());
        TestApi withFirstVersion = owner.with("If-Match", created.header("ETag").orElseThrow());
        assertThat(withFirstVersion.patch(path(created), "{\"rating\": 1}").status())
                .isEqualTo(200);
        Answer refused = withFirstVersion.patch(path(created), "{\"rating\": 2}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("STALE_VERSION");
        assertThat(withFirstVersion.delete(path(created)).status()).isEqualTo(409);
    }

    @Test
    void unchangedTradeIsNotSentAgain() {
        Answer created = create(TradeBody.closed());
        String tag = created.header("ETag").orElseThrow();
        assertThat(owner.with("If-None-Match", tag).get(path(created)).status()).isEqualTo(304);
        owner.patch(path(created), "{\"rating\": 1}");
        assertThat(owner.with("If-None-Match", tag).get(path(created)).status()).isEqualTo(200);
    }

    @Test
    void deletedTradeComesBackAsItWas() {
        Answer created = create(TradeBody.closed().with("tags", new String[] {"IT"}));
        assertThat(owner.delete(path(created)).status()).isEqualTo(204);
        assertThat(owner.get(path(created)).status()).isEqualTo(404);
        assertThat(owner.delete(path(created)).status()).isEqualTo(404);
        Answer restored = owner.post(path(created) + "/restore", "");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.at("/data/pnl")).isEqualTo("982.66");
        assertThat(restored.at("/data/tags/0")).isEqualTo("IT");
    }

    @Test
    void figuresFollowADeletedOpenTradeAtOnce() {
        Answer created = create(TradeBody.open());
        Answer before = owner.get("/analytics/summary");
        assertThat(before.at("/data/openTrades")).isEqualTo("1");
        owner.delete(path(created));
        Answer after =
                owner.with("If-None-Match", before.header("ETag").orElseThrow()).get("/analytics/summary");
        assertThat(after.at("/data/openTrades")).isEqualTo("0");
    }

    @Test
    void unknownTagsAndStrategiesAreMadeAndKnownWhateverTheirCase() {
        create(TradeBody.closed()
                .with("tags", new String[] {"Breakout", "breakout "})
                .with("strategy", "Momentum"));
        create(TradeBody.closed().with("tags", new String[] {"BREAKOUT"}).with("strategy", "momentum"));
        assertThat(owner.get("/tags").json().at("/data")).hasSize(1);
        assertThat(owner.get("/trades?tag=breakout&strategy=MOMENTUM").json().at("/data"))
                .hasSize(2);
    }

    private Answer create(TradeBody body) {
        return owner.post("/trades", body.json());
    }

    private static String path(Answer trade) {
        return "/trades/" + trade.at("/data/id");
    }
}
