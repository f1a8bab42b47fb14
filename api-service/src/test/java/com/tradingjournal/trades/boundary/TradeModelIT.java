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

/** What fills make of trades: shared books of imported fills, lot methods, risk, deletion. */
@WithServers
@HelidonTest
class TradeModelIT {

    private final TestApi api;
    private TestApi owner;
    private ImportedFills fills;

    @Inject
    TradeModelIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    @BeforeEach
    void register(TestDatabase database) {
        owner = TestWorkspace.register(api, database, "USD").as(Role.OWNER);
        fills = new ImportedFills(database, owner);
    }

    @Test
    void lotMethodDecidesWhatAnExitCloses() {
        fills.add("X", "BUY", 10, 100, "2026-01-05T10:00:00Z");
        fills.add("X", "BUY", 10, 200, "2026-01-06T10:00:00Z");
        fills.add("X", "SELL", 10, 300, "2026-01-07T10:00:00Z");
        fills.match();
        assertThat(only().at("/data/0/grossPnl")).isEqualTo("2000");
        assertThat(byMethod("LIFO").at("/data/0/grossPnl")).isEqualTo("1000");
        assertThat(byMethod("AVERAGE").at("/data/0/grossPnl")).isEqualTo("1500");
        assertThat(byMethod("FIFO").at("/data/0/grossPnl")).isEqualTo("2000");
        assertThat(only().at("/data/0/closedQuantity")).isEqualTo("10");
    }

    @Test
    void fillThatCrossesZeroClosesOneTradeAndOpensTheNext() {
        fills.add("FUTURE", "ES", "BUY", 10, 100, "2026-01-05T10:00:00Z");
        fills.add("FUTURE", "ES", "SELL", 15, 110, "2026-01-06T10:00:00Z");
        fills.add("FUTURE", "ES", "BUY", 5, 105, "2026-01-07T10:00:00Z");
        fills.match();
        Answer trades = owner.get("/trades?sort=entryTimestamp");
        assertThat(trades.json().at("/data").findValuesAsText("side")).containsExactly("BUY", "SELL");
        assertThat(trades.at("/data/0/grossPnl")).isEqualTo("100");
        assertThat(trades.at("/data/1/grossPnl")).isEqualTo("25");
        assertThat(trades.at("/data/0/fees")).isEqualTo("16.66666667");
        assertThat(trades.at("/data/1/fees")).isEqualTo("13.33333333");
    }

    @Test
    void partialExitsAreRealisedOnTheirOwnDays() {
        fills.add("X", "BUY", 10, 100, "2026-01-05T10:00:00Z");
        fills.add("X", "SELL", 4, 110, "2026-01-06T10:00:00Z");
        fills.add("X", "SELL", 5, 120, "2026-01-07T10:00:00Z");
        fills.match();
        Answer calendar = owner.get("/analytics/calendar?month=2026-01");
        assertThat(calendar.at("/data/days/0/pnl")).isEqualTo("26");
        assertThat(calendar.at("/data/days/1/pnl")).isEqualTo("85");
        assertThat(only().at("/data/0/status")).isEqualTo("OPEN");
        assertThat(only().at("/data/0/pnl")).isEqualTo("111");
    }

    @Test
    void tradeDeletedInASharedBookLeavesTheOthersAndComesBack() {
        for (int day = 5; day <= 6; day++) {
            fills.add("X", "BUY", 10, 100, "2026-01-0" + day + "T10:00:00Z");
            fills.add("X", "SELL", 10, 110, "2026-01-0" + day + "T12:00:00Z");
        }
        fills.match();
        String first = "/trades/" + owner.get("/trades?sort=entryTimestamp").at("/data/0/id");
        assertThat(owner.delete(first).status()).isEqualTo(204);
        fills.match();
        assertThat(owner.get("/analytics/summary").at("/data/netPnl")).isEqualTo("80");
        assertThat(owner.get("/analytics/summary").at("/data/realizedPnl")).isEqualTo("80");
        assertThat(owner.post(first + "/restore", "").at("/data/pnl")).isEqualTo("80");
        assertThat(owner.get("/analytics/summary").at("/data/realizedPnl")).isEqualTo("160");
    }

    @Test
    void fillAddedToATradeOfBrokerFillsJoinsTheAccountsBook() {
        fills.add("X", "BUY", 10, 100, "2026-01-05T10:00:00Z");
        fills.match();
        String trade = "/trades/" + only().at("/data/0/id");
        owner.post(trade + "/executions", """
                {"side": "SELL", "quantity": 15, "price": 110, "executedAt": "2026-01-06T10:00:00Z"}""");
        assertThat(owner.get(trade).at("/data/status")).isEqualTo("CLOSED");
        assertThat(owner.get("/trades?status=NEEDS_REVIEW").at("/data/0/quantity"))
                .isEqualTo("5");
        fills.add("X", "BUY", 5, 90, "2026-01-04T10:00:00Z");
        fills.match();
        assertThat(owner.get("/trades?status=NEEDS_REVIEW").json().at("/data")).isEmpty();
        assertThat(only().at("/data/0/quantity")).isEqualTo("15");
    }

    @Test
    void figuresOfBrokerFillsAreChangedThroughTheirFills() {
        fills.add("X", "BUY", 10, 100, "2026-01-05T10:00:00Z");
        fills.match();
        String trade = "/trades/" + only().at("/data/0/id");
        for (String field : new String[] {"entryPrice", "quantity", "fees"}) {
            Answer refused = owner.patch(trade, "{\"" + field + "\": 99}");
            assertThat(refused.fields()).containsExactly(field);
            assertThat(refused.body()).contains("/trades/{id}/executions");
        }
        assertThat(owner.patch(trade, "{\"fees\": 10, \"rating\": 3}").status()).isEqualTo(200);
    }

    @Test
    void removedImportedFillIsRemembered() {
        fills.add("X", "BUY", 10, 100, "2026-01-05T10:00:00Z");
        UUID sold = fills.add("X", "SELL", 10, 110, "2026-01-06T10:00:00Z");
        fills.match();
        String trade = "/trades/" + only().at("/data/0/id");
        owner.post(trade + "/executions", """
                {"side": "BUY", "quantity": 1, "price": 100, "executedAt": "2026-01-05T11:00:00Z"}""");
        String typed = owner.get(trade + "/executions").at("/data/1/id");
        assertThat(owner.delete(trade + "/executions/" + sold).status()).isEqualTo(204);
        assertThat(owner.delete(trade + "/executions/" + typed).status()).isEqualTo(204);
        assertThat(fills.run("update removed_fills set removed_at = removed_at where fill_key = ?", "key of " + sold))
                .isEqualTo(1);
        assertThat(fills.run(
                        "update removed_fills set removed_at = removed_at where account_id = ?",
                        UUID.fromString(fills.account())))
                .isEqualTo(1);
    }

    @Test
    void initialRiskIsOfTheQuantityOpenedWhenTheStopWasSet() {
        String trade =
                "/trades/" + owner.post("/trades", TradeBody.open().json()).at("/data/id");
        assertThat(owner.patch(trade, "{\"stopLoss\": 3450}").at("/data/initialRisk"))
                .isEqualTo("505");
        owner.post(trade + "/executions", """
                {"side": "BUY", "quantity": 10, "price": 3500.5, "executedAt": "2026-01-05T05:00:00Z"}""");
        assertThat(owner.get(trade).at("/data/initialRisk")).isEqualTo("505");
        assertThat(owner.patch(trade, "{\"stopLoss\": null}").at("/data/initialRisk"))
                .isEqualTo("505");
        assertThat(owner.patch(trade, "{\"stopLoss\": 3490, \"resetRisk\": true}")
                        .at("/data/initialRisk"))
                .isEqualTo("210");
    }

    private Answer only() {
        Answer trades = owner.get("/trades");
        assertThat(trades.json().at("/data")).hasSize(1);
        return trades;
    }

    private Answer byMethod(String method) {
        owner.patch("/accounts/" + fills.account(), "{\"lotMethod\": \"" + method + "\"}");
        return only();
    }
}
