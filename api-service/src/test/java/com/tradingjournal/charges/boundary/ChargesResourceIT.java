package com.tradingjournal.charges.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What trading costs at Zerodha, through the API. */
@WithServers
@HelidonTest
class ChargesResourceIT {

    /** Held for days: delivery both ways. Bought for 100,000, sold for 110,000. */
    private static final String DELIVERY = """
            {"accountId": "%s", "symbol": "INFY", "side": "BUY", "quantity": 100, "entryPrice": 1000, "exitPrice": 1100,
             "entryTimestamp": "2026-05-04T04:00:00Z", "exitTimestamp": "2026-05-06T04:00:00Z"%s}""";

    private final TestApi api;
    private @Nullable TestWorkspace workspace;
    private @Nullable TestDatabase database;

    @Inject
    ChargesResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase servers) {
        database = servers;
        workspace = TestWorkspace.register(api, servers);
    }

    /**
     * In: STT 100, NSE 2.97, SEBI 0.10, GST 0.55, stamp 15. Out: STT 110, NSE 3.27 (3.267), SEBI 0.11, GST 0.61, depository 15.34.
     */
    @Test
    void tradeWithoutFeesIsChargedByTheProfile() {
        Answer trade = owner().post("/trades", DELIVERY.formatted(account("zerodha"), ""));
        assertThat(trade.status()).isEqualTo(201);
        assertThat(trade.at("/data/fees")).isEqualTo("247.95");
        assertThat(trade.at("/data/pnl")).isEqualTo("9752.05");
        JsonNode fills = fills(trade);
        assertThat(fills.at("/0/charges").toString())
                .isEqualTo(
                        "{\"brokerage\":0,\"exchange\":3.07,\"tax\":100.55,\"stamp\":15,\"other\":0,\"computed\":true}");
        assertThat(fills.at("/1/charges").toString())
                .isEqualTo(
                        "{\"brokerage\":0,\"exchange\":3.38,\"tax\":110.61,\"stamp\":0,\"other\":15.34,\"computed\":true}");
        assertAddsUp();
    }

    @Test
    void typedFeesWinAndNothingIsAFeeToo() {
        String account = account("zerodha");
        Answer some = owner().post("/trades", DELIVERY.formatted(account, ", \"fees\": 12.5"));
        assertThat(some.at("/data/fees")).isEqualTo("12.5");
        assertThat(fills(some).at("/1/charges/computed").asBoolean()).isFalse();
        Answer none = owner().post("/trades", DELIVERY.formatted(account, ", \"fees\": 0"));
        assertThat(none.at("/data/fees")).isEqualTo("0");
        Answer noted = owner().patch("/trades/" + none.at("/data/id"), "{\"notes\": \"free\"}");
        assertThat(noted.at("/data/fees")).isEqualTo("0");
    }

    @Test
    void anotherWordLeavesComputedFeesComputed() {
        String trade = "/trades/"
                + owner().post("/trades", DELIVERY.formatted(account("zerodha"), ""))
                        .at("/data/id");
        assertThat(owner().patch(trade, "{\"notes\": \"held well\"}").at("/data/fees"))
                .isEqualTo("247.95");
        assertThat(owner().patch(trade, "{\"exitPrice\": 1000}").at("/data/fees"))
                .isEqualTo("237.58");
        assertThat(owner().patch(trade, "{\"fees\": 1}").at("/data/fees")).isEqualTo("1");
        assertThat(owner().patch(trade, "{\"fees\": null}").at("/data/fees")).isEqualTo("237.58");
        assertAddsUp();
    }

    /** 100 of 200 bought come back the same day: intraday with brokerage 20 each way, the rest delivery. */
    @Test
    void tradesOfOneDayAndSymbolNetWhateverTheirBooks() {
        String account = account("zerodha");
        Answer held = owner().post("/trades", """
                    {"accountId": "%s", "symbol": "INFY", "side": "BUY", "quantity": 100, "entryPrice": 1000, "entryTimestamp": "2026-05-04T05:00:00Z"}""".formatted(account));
        assertThat(held.at("/data/fees")).isEqualTo("118.62");
        Answer shorted = owner().post("/trades", """
                    {"accountId": "%s", "symbol": "INFY", "side": "SELL", "quantity": 100, "entryPrice": 1010, "entryTimestamp": "2026-05-04T04:00:00Z"}""".formatted(account));
        String now = owner().get("/trades/" + held.at("/data/id")).at("/data/fees");
        // Intraday both, of 201,000: brokerage 40, STT 25, NSE 5.97, SEBI 0.20, GST 8.31, stamp 3.
        assertThat(new BigDecimal(now).add(new BigDecimal(shorted.at("/data/fees"))))
                .isEqualByComparingTo("82.48");
        assertThat(owner().delete("/trades/" + shorted.at("/data/id")).status()).isEqualTo(204);
        assertThat(owner().get("/trades/" + held.at("/data/id")).at("/data/fees"))
                .isEqualTo("118.62");
        owner().post("/trades/" + shorted.at("/data/id") + "/restore", "");
        assertThat(owner().get("/trades/" + held.at("/data/id")).at("/data/fees"))
                .isEqualTo(now);
        assertAddsUp();
    }

    @Test
    void fillsAreChargedAsTheyAreAddedChangedAndRemoved() {
        Answer trade = owner().post("/trades", DELIVERY.formatted(account("zerodha"), ""));
        String path = "/trades/" + trade.at("/data/id") + "/executions";
        Answer added = owner().post(path, """
                    {"side": "BUY", "quantity": 100, "price": 1000, "executedAt": "2026-05-05T04:00:00Z"}""");
        assertThat(added.at("/data/fees")).isEqualTo("118.62");
        String fill = path + "/" + added.at("/data/id");
        assertThat(owner().put(fill, """
                    {"side": "BUY", "quantity": 100, "price": 1000, "executedAt": "2026-05-05T04:00:00Z", "fees": 7}""").at("/data/charges/computed")).isEqualTo("false");
        assertThat(owner().delete(fill).status()).isEqualTo(204);
        assertThat(owner().get("/trades/" + trade.at("/data/id")).at("/data/fees"))
                .isEqualTo("247.95");
        assertAddsUp();
    }

    @Test
    void movedTradeLeavesItsDayToTheOthers() {
        String from = account("zerodha");
        String to = account(null);
        Answer first = owner().post("/trades", DELIVERY.formatted(from, ""));
        Answer second = owner().post("/trades", DELIVERY.formatted(from, ""));
        String trade = "/trades/" + second.at("/data/id");
        assertThat(owner().patch(trade, "{\"accountId\": \"" + to + "\"}").at("/data/fees"))
                .isEqualTo("0");
        assertThat(owner().get("/trades/" + first.at("/data/id")).at("/data/fees"))
                .isEqualTo("247.95");
    }

    @Test
    void tradeInAnotherCurrencyIsNotCharged() {
        Answer trade = owner().post("/trades", DELIVERY.formatted(account("zerodha"), ", \"currency\": \"USD\""));
        assertThat(trade.at("/data/fees")).isEqualTo("0");
    }

    @Test
    void settingOneComputesWhatTheAccountHasAndTakingItAwayTakesItBack() {
        String account = account(null);
        Answer trade = owner().post("/trades", DELIVERY.formatted(account, ""));
        Answer stated = owner().post("/trades", DELIVERY.formatted(account, ", \"fees\": 3"));
        assertThat(trade.at("/data/fees")).isEqualTo("0");
        owner().patch("/accounts/" + account, "{\"chargesProfile\": \"zerodha\"}");
        String path = "/trades/" + trade.at("/data/id");
        assertThat(owner().get(path).at("/data/fees")).isEqualTo("247.95");
        owner().patch("/accounts/" + account, "{\"chargesProfile\": \"dhan\"}");
        assertThat(owner().get(path).at("/data/fees")).isEqualTo("247.36");
        owner().patch("/accounts/" + account, "{\"chargesProfile\": null}");
        assertThat(owner().get(path).at("/data/fees")).isEqualTo("0");
        assertThat(owner().get("/trades/" + stated.at("/data/id")).at("/data/fees"))
                .isEqualTo("3");
        assertAddsUp();
    }

    @Test
    void unknownOneIsRefusedWithThoseThereAre() {
        Answer refused = owner().post("/accounts", "{\"name\": \"Swing\", \"chargesProfile\": \"robinhood\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("chargesProfile");
        assertThat(refused.at("/error/details/0/message")).contains("zerodha", "kotak-neo");
        assertThat(owner().patch("/accounts/" + account(null), "{\"chargesProfile\": \"x\"}")
                        .fields())
                .containsExactly("chargesProfile");
    }

    @Test
    void areListedWithTheirSources() {
        Answer profiles = as(Role.VIEWER).get("/charges/profiles");
        assertThat(profiles.json().at("/data").findValuesAsText("id"))
                .containsExactly("zerodha", "dhan", "angel-one", "upstox", "kotak-neo", "paytm-money", "groww");
        assertThat(profiles.at("/data/0/formats/0")).isEqualTo("zerodha-tradebook");
        assertThat(profiles.at("/data/0/depository/amount")).isEqualTo("13");
        assertThat(profiles.at("/data/6/brokerage/0/minimum")).isEqualTo("5");
        assertThat(profiles.json().at("/data/0/brokerage").findValuesAsText("segment"))
                .contains("CURRENCY_FUTURES")
                .doesNotContain("CURRENCY_OPTIONS");
        assertThat(profiles.json().at("/data").findValues("source"))
                .allMatch(source -> source.asText().length() > 10);
        Answer rates = as(Role.VIEWER).get("/charges/rates");
        assertThat(rates.json().at("/data"))
                .anyMatch(rate -> rate.at("/charge").asText().equals("GST")
                        && rate.at("/percent").asInt() == 18);
    }

    @Test
    void computedDaysAreListedNewestFirstPageByPage() {
        String account = account("zerodha");
        owner().post("/trades", DELIVERY.formatted(account, ""));
        Answer page = owner().get("/accounts/" + account + "/charges?limit=1");
        assertThat(page.at("/data/0/date")).isEqualTo("2026-05-06");
        assertThat(page.at("/data/0/computed")).isEqualTo("113.99");
        assertThat(page.at("/data/0/depository")).isEqualTo("15.34");
        assertThat(page.json().at("/data/0/stated").isNull()).isTrue();
        Answer next = owner().get(page.at("/links/next").replace("/api/v1", ""));
        assertThat(next.at("/data/0/date")).isEqualTo("2026-05-04");
        assertThat(next.at("/data/0/components/stamp/computed")).isEqualTo("15");
        assertThat(next.json().at("/meta/page/nextCursor").isNull()).isTrue();
    }

    @Test
    void differenceIsWhatTheBrokerStatesLessWhatIsComputed() {
        String account = account("zerodha");
        owner().post("/trades", DELIVERY.formatted(account, ""));
        state(account, "2026-05-04", "2026-05-04", "0, 3.07, 100.55, 16, 0");
        state(account, "2026-05-01", "2026-05-31", "0, 6.45, 211.16, 15, 0");
        Answer answer = owner().get("/accounts/" + account + "/charges?from=2026-05-01&to=2026-05-04");
        assertThat(answer.json().at("/data")).hasSize(2);
        assertThat(answer.at("/data/0/date")).isEqualTo("2026-05-04");
        assertThat(answer.at("/data/0/stated")).isEqualTo("119.62");
        assertThat(answer.at("/data/0/difference")).isEqualTo("1");
        assertThat(answer.at("/data/0/components/stamp/difference")).isEqualTo("1");
        assertThat(answer.at("/data/1/through")).isEqualTo("2026-05-31");
        assertThat(answer.at("/data/1/computed")).isEqualTo("232.61");
        assertThat(answer.at("/data/1/difference")).isEqualTo("0");
    }

    /** The future: brokerage 40, NSE 34.67, SEBI 2, STT 502, GST 13.80, stamp 20. */
    @Test
    void reportsOfTwoMarketsAreComparedEachWithItsOwn() {
        String account = account("zerodha");
        owner().post("/trades", DELIVERY.formatted(account, ""));
        Answer future = owner().post("/trades", """
                    {"accountId": "%s", "symbol": "NIFTY26MAYFUT", "assetClass": "FUTURE", "exchange": "NFO", "side": "BUY", "quantity": 40,
                     "entryPrice": 25000, "exitPrice": 25100, "entryTimestamp": "2026-05-04T04:00:00Z", "exitTimestamp": "2026-05-04T05:00:00Z"}""".formatted(account));
        assertThat(future.at("/data/fees")).isEqualTo("612.47");
        state(account, "2026-05-01", "2026-05-31", "0, 6.4472, 211.1604, 15, 0", "CASH", "NOTES");
        state(account, "2026-05-01", "2026-05-31", "40, 36.6732, 515.8, 20, 1.25", "DERIVATIVES", "NOTES");
        Answer answer = owner().get("/accounts/" + account + "/charges?to=2026-05-01");
        assertThat(answer.json().at("/data")).hasSize(2);
        assertThat(answer.at("/data/0/market")).isEqualTo("DERIVATIVES");
        assertThat(answer.at("/data/0/stated")).isEqualTo("613.7232");
        assertThat(answer.at("/data/0/computed")).isEqualTo("612.47");
        assertThat(answer.at("/data/0/components/other/difference")).isEqualTo("1.25");
        assertThat(answer.at("/data/0/depository")).isEqualTo("0");
        assertThat(answer.at("/data/1/market")).isEqualTo("CASH");
        assertThat(answer.at("/data/1/computed")).isEqualTo("232.61");
        assertThat(answer.at("/data/1/difference")).isEqualTo("-0.0024");
        assertThat(answer.at("/data/1/depository")).isEqualTo("15.34");
    }

    @Test
    void whatIsStatedUndividedHasNoPartsButBrokerage() {
        String account = account("zerodha");
        owner().post("/trades", DELIVERY.formatted(account, ""));
        state(account, "2026-05-01", "2026-05-31", "20, 0, 0, 0, 222.61", "ALL", "UNDIVIDED");
        Answer answer = owner().get("/accounts/" + account + "/charges?to=2026-05-01");
        assertThat(answer.at("/data/0/difference")).isEqualTo("10");
        assertThat(answer.at("/data/0/components/brokerage/difference")).isEqualTo("20");
        assertThat(answer.json().at("/data/0/components/tax/stated").isNull()).isTrue();
        assertThat(answer.at("/data/0/components/tax/computed")).isEqualTo("211.16");
    }

    @Test
    void whatIsStatedWithTheDepositoryIsComparedWithIt() {
        String account = account("zerodha");
        owner().post("/trades", DELIVERY.formatted(account, ""));
        state(account, "2026-05-01", "2026-05-31", "0, 6.45, 213.50, 15, 13", "CASH", "WITH_DEPOSITORY");
        Answer answer = owner().get("/accounts/" + account + "/charges?to=2026-05-01");
        assertThat(answer.at("/data/0/computed")).isEqualTo("247.95");
        assertThat(answer.at("/data/0/difference")).isEqualTo("0");
        assertThat(answer.at("/data/0/depository")).isEqualTo("0");
    }

    @Test
    void newestStatementOfADayCounts() {
        String account = account(null);
        state(account, "2026-05-04", "2026-05-04", "1, 0, 0, 0, 0");
        state(account, "2026-05-04", "2026-05-04", "2, 0, 0, 0, 0");
        Answer answer = owner().get("/accounts/" + account + "/charges");
        assertThat(answer.json().at("/data")).hasSize(1);
        assertThat(answer.at("/data/0/stated")).isEqualTo("2");
        assertThat(answer.json().at("/data/0/computed").isNull()).isTrue();
    }

    @Test
    void dayWhoseFillsAllStateTheirFeesIsComparedWithTheirSum() {
        String account = account("zerodha");
        owner().post("/trades", DELIVERY.formatted(account, ", \"fees\": 120"));
        Answer answer = owner().get("/accounts/" + account + "/charges?from=2026-05-06");
        assertThat(answer.at("/data/0/stated")).isEqualTo("120");
        assertThat(answer.at("/data/0/components/other/difference")).isEqualTo("120");
        assertThat(answer.at("/data/0/difference")).isEqualTo("6.01");
    }

    /** What was traded at an exchange whose rates nobody knows costs something too. */
    @Test
    void dayWithAFillThatCannotBeComputedHasNoSumAtAll() {
        String account = account("zerodha");
        owner().post("/trades", DELIVERY.formatted(account, ""));
        owner().post("/trades", """
                    {"accountId": "%s", "symbol": "AAPL", "side": "BUY", "quantity": 1, "entryPrice": 100, "exchange": "NASDAQ",
                     "entryTimestamp": "2026-05-06T04:00:00Z"}""".formatted(account));
        state(account, "2026-05-01", "2026-05-31", "0, 6.45, 211.16, 15, 0");
        Answer answer = owner().get("/accounts/" + account + "/charges");
        assertThat(answer.at("/data/0/date")).isEqualTo("2026-05-06");
        assertThat(answer.json().at("/data/0/computed").isNull()).isTrue();
        assertThat(answer.json().at("/data/0/depository").isNull()).isTrue();
        assertThat(answer.at("/data/1/computed")).isEqualTo("118.62");
        assertThat(answer.at("/data/2/through")).isEqualTo("2026-05-31");
        assertThat(answer.json().at("/data/2/computed").isNull()).isTrue();
        assertThat(answer.json().at("/data/2/difference").isNull()).isTrue();
    }

    @Test
    void depositoryIsUnknownWithoutAProfile() {
        String account = account(null);
        owner().post("/trades", DELIVERY.formatted(account, ""));
        assertThat(owner().get("/accounts/" + account + "/charges")
                        .json()
                        .at("/data/0/depository")
                        .isNull())
                .isTrue();
    }

    @Test
    void deletedTradesMakeNoDay() {
        String account = account("zerodha");
        Answer trade = owner().post("/trades", DELIVERY.formatted(account, ""));
        owner().delete("/trades/" + trade.at("/data/id"));
        assertThat(owner().get("/accounts/" + account + "/charges").json().at("/data"))
                .isEmpty();
    }

    /** Each of its many days is computed as a portion of its own, and all of them are in the sum. */
    @Test
    void periodOfYearsIsTheSumOfAllItsDays() {
        String account = account("zerodha");
        for (int year = 2021; year <= 2026; year++) {
            owner().post("/trades", DELIVERY.formatted(account, "").replace("2026-", year + "-"));
        }
        state(account, "2021-01-01", "2026-12-31", "0, 0, 0, 0, 0");
        Answer answer = owner().get("/accounts/" + account + "/charges?to=2021-01-01");
        assertThat(answer.json().at("/data")).hasSize(1);
        assertThat(answer.at("/data/0/depository")).isEqualTo("92.04");
        assertThat(answer.at("/data/0/components/stamp/computed")).isEqualTo("90");
    }

    @Test
    void wrongQuestionsAreNamed() {
        String charges = "/accounts/" + account(null) + "/charges";
        assertThat(owner().get(charges + "?from=2026-13-01&to=+99999-01-01").fields())
                .containsExactly("from", "to");
        assertThat(owner().get(charges + "?from=2026-02-01&to=2026-01-01").fields())
                .containsExactly("to");
        assertThat(owner().get("/accounts/" + UUID.randomUUID() + "/charges").status())
                .isEqualTo(404);
        assertThat(as(Role.VIEWER).get(charges).status()).isEqualTo(200);
    }

    private String account(@Nullable String profile) {
        String chosen = profile == null ? "null" : "\"" + profile + "\"";
        return owner().post(
                        "/accounts", "{\"name\": \"%s\", \"chargesProfile\": %s}".formatted(UUID.randomUUID(), chosen))
                .at("/data/id");
    }

    private JsonNode fills(Answer trade) {
        return owner().get("/trades/" + trade.at("/data/id") + "/executions")
                .json()
                .at("/data");
    }

    /** Parts make fees, fills' parts make the fills, and lots make trades. */
    private void assertAddsUp() {
        assertThat(text("""
                select count(*) filter (where e.fees <> p.fees) from executions e
                  join (select execution_id, sum(fees) as fees from trade_executions group by 1) p on p.execution_id = e.id""")).isEqualTo("0");
        assertThat(text("""
                select count(*) from trades t left join (select trade_id, sum(fees) as fees from closed_lots group by 1) l on l.trade_id = t.id
                 where t.deleted_at is null and coalesce(l.fees, 0) <> t.realized_fees""")).isEqualTo("0");
    }

    /** As the import of a broker's report would. */
    private void state(String account, String from, String through, String amounts) {
        state(account, from, through, amounts, "ALL", "NOTES");
    }

    private void state(String account, String from, String through, String amounts, String market, String extent) {
        text("""
                with import as (
                    insert into imports (tenant_id, id, user_id, account_id, account_chosen, job_id, file_name, size_bytes, object_key, format,
                                         time_zone, rows_total, created_at)
                    select a.tenant_id, uuidv7(), a.user_id, a.id, true, uuidv7(), 'notes.csv', 1, 'x', 'x', 'Asia/Kolkata', 1, now()
                      from accounts a where a.id = '%1$s' returning *)
                insert into stated_charges (tenant_id, account_id, import_id, first_day, last_day, brokerage, exchange_charge, tax, stamp, other_charge,
                                            market, extent)
                select tenant_id, account_id, id, '%2$s', '%3$s', %4$s, '%5$s', '%6$s' from import returning 1""".formatted(account, from, through, amounts, market, extent));
    }

    private String text(String sql) {
        try (Connection connection =
                        Objects.requireNonNull(database).asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private TestApi owner() {
        return as(Role.OWNER);
    }

    private TestApi as(Role role) {
        return Objects.requireNonNull(workspace).as(role);
    }
}
