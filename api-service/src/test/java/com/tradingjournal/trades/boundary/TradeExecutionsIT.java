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
class TradeExecutionsIT {

    private final TestApi api;
    private TestApi owner;

    @Inject
    TradeExecutionsIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    @BeforeEach
    void register(TestDatabase database) {
        owner = TestWorkspace.register(api, database).as(Role.OWNER);
    }

    @Test
    void roundTripHasTheFillsItWasMadeInto() {
        Answer fills = owner.get(record(TradeBody.closed()) + "/executions");
        assertThat(fills.json().at("/data").findValuesAsText("side")).containsExactly("BUY", "SELL");
        assertThat(fills.at("/data/1/fees")).isEqualTo("12.34");
        assertThat(fills.at("/data/1/charges/other")).isEqualTo("12.34");
    }

    @Test
    void scalingOutClosesTheTradeStepByStep() {
        String trade = record(TradeBody.open());
        Answer added = owner.post(trade + "/executions", fill("SELL", 4, 3600, "2026-01-06T04:00:00Z"));
        assertThat(added.status()).isEqualTo(201);
        Answer partly = owner.get(trade);
        assertThat(partly.at("/data/status")).isEqualTo("OPEN");
        assertThat(partly.at("/data/closedQuantity")).isEqualTo("4");
        assertThat(partly.at("/data/grossPnl")).isEqualTo("398");
        owner.post(trade + "/executions", fill("SELL", 6, 3700, "2026-01-07T04:00:00Z"));
        assertThat(owner.get(trade).at("/data/status")).isEqualTo("CLOSED");
        assertThat(owner.get(trade).at("/data/grossPnl")).isEqualTo("1595");
    }

    @Test
    void correctedFillChangesTheTrade() {
        String trade = record(TradeBody.closed());
        String exit = owner.get(trade + "/executions").at("/data/1/id");
        Answer corrected = owner.put(trade + "/executions/" + exit, fill("SELL", 10, 3700, "2026-01-05T08:00:00Z"));
        assertThat(corrected.at("/data/price")).isEqualTo("3700");
        assertThat(owner.get(trade).at("/data/grossPnl")).isEqualTo("1995");
        assertThat(owner.patch(trade, "{\"exitPrice\": 1}").fields()).containsExactly("exitPrice");
    }

    @Test
    void removedExitOpensTheTradeAgain() {
        String trade = record(TradeBody.closed());
        Answer fills = owner.get(trade + "/executions");
        assertThat(owner.delete(trade + "/executions/" + fills.at("/data/1/id")).status())
                .isEqualTo(204);
        assertThat(owner.get(trade).at("/data/status")).isEqualTo("OPEN");
        assertThat(owner.delete(trade + "/executions/" + fills.at("/data/0/id")).status())
                .isEqualTo(409);
    }

    @Test
    void fillThatOpensAnotherRoundTripIsRefused() {
        String trade = record(TradeBody.closed());
        Answer refused = owner.post(trade + "/executions", fill("BUY", 1, 1, "2026-02-01T04:00:00Z"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(owner.get(trade + "/executions").json().at("/data")).hasSize(2);
    }

    @Test
    void fillOfAnotherTradeIsNoneOfThisOne() {
        String one = record(TradeBody.closed());
        String other = owner.get(record(TradeBody.closed()) + "/executions").at("/data/0/id");
        assertThat(owner.delete(one + "/executions/" + other).status()).isEqualTo(404);
        assertThat(owner.put(one + "/executions/" + other, fill("BUY", 1, 1, "2026-01-05T04:00:00Z"))
                        .status())
                .isEqualTo(404);
        assertThat(owner.post(one + "/executions", fill("BUY", 1, -1, "2026-01-05T04:00:00Z"))
                        .fields())
                .containsExactly("price");
    }

    @Test
    void fillOfATradeThatHasMovedOnIsNotTouched() {
        String trade = record(TradeBody.closed());
        TestApi stale = owner.with("If-Match", owner.get(trade).header("ETag").orElseThrow());
        String exit = trade + "/executions/" + owner.get(trade + "/executions").at("/data/1/id");
        owner.patch(trade, "{\"notes\": \"held\"}");
        assertThat(stale.put(exit, fill("SELL", 10, 3700, "2026-01-05T08:00:00Z"))
                        .code())
                .isEqualTo("STALE_VERSION");
        assertThat(stale.delete(exit).code()).isEqualTo("STALE_VERSION");
        TestApi fresh = owner.with("If-Match", owner.get(trade).header("ETag").orElseThrow());
        assertThat(fresh.delete(exit).status()).isEqualTo(204);
    }

    private String record(TradeBody body) {
        return "/trades/" + owner.post("/trades", body.json()).at("/data/id");
    }

    private static String fill(String side, int quantity, int price, String at) {
        return """
                {"side": "%s", "quantity": %d, "price": %d, "executedAt": "%s"}""".formatted(side, quantity, price, at);
    }
}
