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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
@HelidonTest
class TradeReviewIT {

    private static final String SOLD = "2026-01-05T08:00:00Z";

    private final TestApi api;
    private TestWorkspace workspace;
    private TestApi owner;
    private ImportedFills fills;
    private TestWorkspace other;

    @Inject
    TradeReviewIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database, "USD");
        other = TestWorkspace.register(api, database);
        owner = workspace.as(Role.OWNER);
        fills = new ImportedFills(database, owner);
    }

    @Test
    void shortOpensAPositionUnderTheSameId() {
        String path = orphan();
        Answer resolved = owner.post(path + "/resolve", "{\"as\": \"SHORT\"}");
        assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
        assertThat(path).endsWith(resolved.at("/data/id"));
        assertThat(resolved.at("/data/status")).isEqualTo("OPEN");
        assertThat(resolved.at("/data/side")).isEqualTo("SELL");
        assertThat(resolved.at("/data/entryPrice")).isEqualTo("3600");
        Answer again = owner.post(path + "/resolve", "{\"as\": \"SHORT\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("CONFLICT");
    }

    @Test
    void openingIsAddedInFrontUnderTheSameId() {
        String path = orphan();
        owner.patch(path, "{\"notes\": \"from my old broker\"}");
        Answer resolved = owner.post(path + "/resolve", opening(3500, "2026-01-01T04:00:00Z"));
        assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
        assertThat(path).endsWith(resolved.at("/data/id"));
        assertThat(resolved.at("/data/status")).isEqualTo("CLOSED");
        assertThat(resolved.at("/data/side")).isEqualTo("BUY");
        assertThat(resolved.at("/data/grossPnl")).isEqualTo("1000");
        assertThat(resolved.at("/data/pnl")).isEqualTo("990");
        assertThat(resolved.at("/data/notes")).isEqualTo("from my old broker");
        Answer made = owner.get(path + "/executions");
        assertThat(made.json().at("/data/0/importId").isNull()).isTrue();
        assertThat(made.json().at("/data/1/importId").isNull()).isFalse();
        assertThat(owner.patch(path, "{\"entryPrice\": 1}").fields()).containsExactly("entryPrice");
        assertThat(owner.get("/analytics/summary").at("/data/needsReview")).isEqualTo("0");
    }

    @Test
    void openingOfTheSameInstantStandsInFront() {
        Answer resolved = owner.post(orphan() + "/resolve", opening(3500, SOLD));
        assertThat(resolved.at("/data/status")).isEqualTo("CLOSED");
        assertThat(resolved.at("/data/holdSeconds")).isEqualTo("0");
    }

    @Test
    void undoneImportLeavesNoHalfOfAResolvedTrade() {
        String path = orphan();
        owner.post(path + "/resolve", opening(3500, "2026-01-01T04:00:00Z"));
        fills.undo();
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.get("/trades?count=true").at("/meta/total")).isEqualTo("0");
    }

    @Test
    void removingTheFillByHandKeepsTheOpeningThatAPersonAdded() {
        String path = orphan();
        owner.post(path + "/resolve", opening(3500, "2026-01-01T04:00:00Z"));
        String sold = owner.get(path + "/executions").at("/data/1/id");
        assertThat(owner.delete(path + "/executions/" + sold).status()).isEqualTo(204);
        assertThat(owner.get(path).at("/data/status")).isEqualTo("OPEN");
    }

    @Test
    void typedTradeIsClosedAndTheRestStaysAnOrphan() {
        String path = orphan();
        String typed = typed(TradeBody.open().with("symbol", "TATA CONSULTANCY").with("quantity", 6));
        Answer resolved = owner.post(path + "/resolve", match(typed));
        assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
        assertThat(typed).endsWith(resolved.at("/data/id"));
        assertThat(resolved.at("/data/status")).isEqualTo("CLOSED");
        assertThat(resolved.at("/data/grossPnl")).isEqualTo("597");
        assertThat(resolved.at("/data/fees")).isEqualTo("18.34");
        Answer rest = owner.get(path);
        assertThat(rest.at("/data/status")).isEqualTo("NEEDS_REVIEW");
        assertThat(rest.at("/data/quantity")).isEqualTo("4");
        assertThat(rest.at("/data/fees")).isEqualTo("4");
        fills.undo();
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.get(typed).at("/data/status")).isEqualTo("OPEN");
    }

    @Test
    void partSaysAsMuchOfItsTimeAndChargesAsTheWhole() {
        String path = orphan();
        fills.run(
                "update executions set timing = 'DATE_ONLY', charges_stated = true, depository_charge = 5 where symbol = 'TCS'");
        String typed = typed(TradeBody.open().with("symbol", "TATA CONSULTANCY").with("quantity", 6));
        assertThat(owner.post(path + "/resolve", match(typed)).status()).isEqualTo(200);
        assertThat(fills.run("update executions set id = id"
                        + " where timing = 'DATE_ONLY' and charges_stated and depository_charge = quantity / 2"))
                .isEqualTo(2);
    }

    @Test
    void renamedInstrumentIsClosedAndTheNotesGoAlong() {
        fills.add("TCSNEW", "BUY", 10, 3400, "2026-01-02T08:00:00Z");
        String path = orphan();
        owner.post("/strategies", "{\"name\": \"Momentum\", \"rules\": [\"Wait\"]}");
        owner.patch(path, """
                {"notes": "renamed", "mistakes": ["Late", "Big"], "strategy": "Momentum",
                 "rules": [{"rule": "Wait", "followed": true}]}""");
        String held = "/trades/" + owner.get("/trades?symbol=TCSNEW").at("/data/0/id");
        owner.patch(held, "{\"mistakes\": [\"late\"]}");
        Answer resolved = owner.post(path + "/resolve", match(held));
        assertThat(resolved.at("/data/status")).as(resolved.body()).isEqualTo("CLOSED");
        assertThat(resolved.at("/data/grossPnl")).isEqualTo("2000");
        assertThat(resolved.at("/data/notes")).isEqualTo("renamed");
        assertThat(resolved.json().at("/data/mistakes")).hasToString("[\"late\",\"Big\"]");
        assertThat(resolved.at("/data/rules/0/rule")).isEqualTo("Wait");
        assertThat(owner.get(path).status()).isEqualTo(404);
        fills.match();
        assertThat(owner.get(held).at("/data/status")).isEqualTo("CLOSED");
    }

    @Test
    void partOfAFillThatClosedAnotherTradeIsMatchedAlone() {
        fills.add("TCS", "BUY", 10, 3000, "2026-01-02T08:00:00Z");
        fills.add("TCS", "SELL", 15, 3600, SOLD);
        fills.match();
        String review = "/trades/" + owner.get("/trades?status=NEEDS_REVIEW").at("/data/0/id");
        assertThat(owner.get(review).at("/data/quantity")).isEqualTo("5");
        String typed = typed(TradeBody.open().with("symbol", "OLD").with("quantity", 5));
        assertThat(owner.post(review + "/resolve", match(typed)).at("/data/status"))
                .isEqualTo("CLOSED");
        Answer first = owner.get("/trades?symbol=TCS");
        assertThat(first.json().at("/data")).hasSize(1);
        assertThat(first.at("/data/0/status")).isEqualTo("CLOSED");
        assertThat(first.at("/data/0/grossPnl")).isEqualTo("6000");
    }

    @Test
    void ignoredOrphanCountsNowhereAndStaysIgnored() {
        String path = orphan();
        assertThat(owner.get("/analytics/summary").at("/data/needsReview")).isEqualTo("1");
        TestApi keyed = owner.with("Idempotency-Key", "ignore-1");
        assertThat(keyed.post(path + "/resolve", "{\"as\": \"IGNORE\"}").status())
                .isEqualTo(204);
        assertThat(keyed.post(path + "/resolve", "{\"as\": \"IGNORE\"}").status())
                .isEqualTo(204);
        fills.match();
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.get("/analytics/summary").at("/data/needsReview")).isEqualTo("0");
        assertThat(owner.get(path + "/history").at("/data/0/after/deleted")).isEqualTo("IGNORED");
        assertThat(owner.post(path + "/restore", "").at("/data/status")).isEqualTo("NEEDS_REVIEW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | as",
                "{\"as\": \"LONG\"} | as",
                "{\"as\": \"OPENING\", \"timestamp\": \"2026-01-01T04:00:00Z\"} | price",
                "{\"as\": \"OPENING\", \"price\": 3500} | timestamp",
                "{\"as\": \"OPENING\", \"price\": 3500, \"timestamp\": \"2026-01-05T08:00:01Z\"} | timestamp",
                "{\"as\": \"OPENING\", \"price\": -1, \"timestamp\": \"2026-01-01T04:00:00Z\"} | price",
                "{\"as\": \"MATCH\"} | tradeId",
                "{\"as\": \"MATCH\", \"tradeId\": \"00000000-0000-7000-8000-000000000000\"} | tradeId",
                "{\"as\": \"SHORT\", \"price\": 3500} | price"
            })
    void namesTheField(String body, String field) {
        String path = orphan();
        Answer refused = owner.post(path + "/resolve", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(field);
        assertThat(owner.get(path).at("/data/status")).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void tradesThatTheFillCannotHaveClosedAreRefused() {
        String path = orphan();
        String elsewhere = owner.post("/accounts", "{\"name\": \"Second\"}").at("/data/id");
        for (TradeBody body : new TradeBody[] {
            TradeBody.closed(),
            TradeBody.open().with("side", "SELL"),
            TradeBody.open().with("accountId", elsewhere),
            TradeBody.open().with("assetClass", "FUTURE"),
            TradeBody.open().with("currency", "EUR"),
            TradeBody.open().with("entryTimestamp", "2026-01-06T04:00:00Z")
        }) {
            Answer refused = owner.post(path + "/resolve", match(typed(body)));
            assertThat(refused.fields()).as(body.json()).containsExactly("tradeId");
        }
        assertThat(owner.get(path).at("/data/quantity")).isEqualTo("10");
    }

    @Test
    void onlyWhoMayChangeTheTradeResolvesIt() {
        String path = orphan();
        String body = "{\"as\": \"SHORT\"}";
        assertThat(workspace.as(Role.VIEWER).post(path + "/resolve", body).status())
                .isEqualTo(403);
        assertThat(workspace.as(Role.MEMBER).post(path + "/resolve", body).status())
                .isEqualTo(403);
        assertThat(other.as(Role.OWNER).post(path + "/resolve", body).status()).isEqualTo(404);
        assertThat(owner.post("/trades/" + UUID.randomUUID() + "/resolve", body).status())
                .isEqualTo(404);
        TestApi admin = workspace.as(Role.ADMIN).with("Idempotency-Key", "short-1");
        assertThat(admin.post(path + "/resolve", body).status()).isEqualTo(200);
        assertThat(admin.post(path + "/resolve", body).status()).isEqualTo(200);
        assertThat(owner.get(path + "/history").at("/data/0/event")).isEqualTo("TRADE_RESOLVED");
    }

    /** Ten TCS sold at 3,600 by a file that does not know where they came from. */
    private String orphan() {
        fills.add("TCS", "SELL", 10, 3600, SOLD);
        fills.match();
        return "/trades/" + owner.get("/trades?status=NEEDS_REVIEW").at("/data/0/id");
    }

    private String typed(TradeBody body) {
        Answer made = owner.post("/trades", body.json());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "/trades/" + made.at("/data/id");
    }

    private static String opening(int price, String at) {
        return "{\"as\": \"OPENING\", \"price\": %d, \"timestamp\": \"%s\"}".formatted(price, at);
    }

    private static String match(String trade) {
        return "{\"as\": \"MATCH\", \"tradeId\": \"%s\"}".formatted(trade.replace("/trades/", ""));
    }
}
