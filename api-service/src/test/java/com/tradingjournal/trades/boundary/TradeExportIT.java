package com.tradingjournal.trades.boundary;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithServers
@HelidonTest
class TradeExportIT {

    private static final String HEADER =
            "symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp,"
                    + "account,currency,asset_class,multiplier,exchange,isin,underlying,expiry,strike,right,fx_rate,"
                    + "stop_loss,initial_risk,target,strategy,tags,notes,rating,mistakes,rules";

    private final TestApi api;
    private TestWorkspace workspace;
    private TestApi owner;

    @Inject
    TradeExportIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        owner = workspace.as(Role.OWNER);
    }

    @Test
    void roundTripIsOneRowOfOurOwnCsv() {
        record(
                owner,
                TradeBody.closed()
                        .with("stopLoss", 3400)
                        .with("tags", new String[] {"gap, up", "b"})
                        .with("strategy", "Breakout")
                        .with("notes", "held \"well\"\nsecond line")
                        .with("rating", 4)
                        .with("mistakes", new String[] {"chased"}));
        Answer file = owner.get("/trades/export?format=csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body())
                .isEqualTo(
                        HEADER + "\r\n"
                                + "TCS,BUY,10,3500.5,3600,12.34,2026-01-05T04:00:00Z,2026-01-05T08:00:00Z,Main,INR,STOCK,1,,,,,,,,3400,1005,,"
                                + "Breakout,\"[\"\"b\"\",\"\"gap, up\"\"]\",\"held \"\"well\"\"\nsecond line\",4,\"[\"\"chased\"\"]\",\r\n");
    }

    @Test
    void fileIsAnAttachmentThatNoCacheKeeps() {
        Answer csv = owner.get("/trades/export?rows=executions");
        assertThat(csv.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"executions-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(csv.header("Cache-Control")).contains("no-store");
        Answer json = owner.with("Accept", "text/csv, */*").get("/trades/export?format=json");
        assertThat(json.header("Content-Type")).contains("application/json");
        assertThat(json.header("Content-Disposition").orElseThrow())
                .contains("trades-")
                .endsWith(".json\"");
        assertThat(owner.with("Accept-Encoding", "gzip")
                        .get("/trades/export?format=csv")
                        .header("Content-Encoding"))
                .contains("gzip");
    }

    @Test
    void tradeClosedInPartIsTwoRows() {
        record(
                owner,
                TradeBody.closed()
                        .without("entryPrice")
                        .without("exitPrice")
                        .without("quantity")
                        .without("entryTimestamp")
                        .without("exitTimestamp")
                        .without("fees")
                        .with("stopLoss", 90)
                        .with(
                                "executions",
                                List.of(
                                        Fills.fill("BUY", 10, 100, "2026-01-05T04:00:00Z"),
                                        Fills.fill("BUY", 5, 103, "2026-01-05T04:01:00Z"),
                                        Fills.fill("SELL", 12, 110, "2026-01-05T05:00:00Z"))));
        assertThat(rows(owner.get("/trades/export?format=csv")))
                .containsExactly(
                        "TCS,BUY,12,100.5,110,2.4,2026-01-05T04:00:00Z,2026-01-05T05:00:00Z,Main,INR,STOCK,1,,,,,,,,90,132,,,,,,,",
                        "TCS,BUY,3,103,,0.6,2026-01-05T04:00:00Z,,Main,INR,STOCK,1,,,,,,,,90,33,,,,,,,");
        assertThat(rows(owner.get("/trades/export?format=csv&rows=executions")))
                .extracting(row -> row.substring(0, row.indexOf(",Main")))
                .containsExactly(
                        "1,TCS,BUY,10,100,1,2026-01-05T04:00:00Z",
                        "1,TCS,BUY,5,103,1,2026-01-05T04:01:00Z",
                        "1,TCS,SELL,12,110,1,2026-01-05T05:00:00Z");
    }

    @Test
    void numbersRiseWithTimeInWhicheverOrder() {
        record(owner, TradeBody.closed().with("symbol", "OLD"));
        record(owner, TradeBody.closed().with("symbol", "NEW").with("exitTimestamp", "2026-01-06T08:00:00Z"));
        assertThat(rows(owner.get("/trades/export?rows=executions")))
                .extracting(row -> row.substring(0, 5))
                .containsExactly("2,NEW", "2,NEW", "1,OLD", "1,OLD");
        assertThat(rows(owner.get("/trades/export?rows=executions&sort=exitTimestamp")))
                .extracting(row -> row.substring(0, 5))
                .containsExactly("1,OLD", "1,OLD", "2,NEW", "2,NEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "'quoted", "\t=1", "＝1", "＋1", "－1", "＠1"})
    void noSpreadsheetRunsACell(String text) {
        record(
                owner,
                TradeBody.closed().with("symbol", text).with("notes", text).with("strategy", text));
        assertThat(rows(owner.get("/trades/export?format=csv")))
                .singleElement()
                .asString()
                .startsWith("'" + text.strip())
                .contains(",'" + text + ",");
    }

    @Test
    void amountsAreNumbersWithoutExponent() {
        record(
                owner,
                TradeBody.closed()
                        .with("assetClass", "CRYPTO")
                        .with("quantity", new BigDecimal("0.00000001"))
                        .with("entryPrice", new BigDecimal("1000000000"))
                        .with("exitPrice", new BigDecimal("900000000"))
                        .with("fees", -3));
        assertThat(rows(owner.get("/trades/export?format=csv")))
                .singleElement()
                .asString()
                .startsWith("TCS,BUY,0.00000001,1000000000,900000000,-3,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "symbol=A | A",
                "side=SELL | B",
                "from=2026-01-06 | B",
                "tag=x | A",
                "minPnl=0 | A",
                "q=no such | ",
                "sort=symbol | AB",
                "sort=-symbol | BA"
            })
    void filtersAndSortsAreThoseOfTheList(String query, String symbols) {
        record(owner, TradeBody.closed().with("symbol", "A").with("tags", new String[] {"x"}));
        record(
                owner,
                TradeBody.closed()
                        .with("symbol", "B")
                        .with("side", "SELL")
                        .with("exitTimestamp", "2026-01-06T08:00:00Z"));
        String asked = query.replace(" ", "%20");
        assertThat(String.join(
                        "",
                        owner.get("/trades/export?format=json&" + asked)
                                .json()
                                .at("/data")
                                .findValuesAsText("symbol")))
                .isEqualTo(symbols == null ? "" : symbols);
        assertThat(rows(owner.get("/trades/export?" + asked)))
                .extracting(row -> row.substring(0, 1))
                .containsExactly(symbols == null ? new String[0] : symbols.split(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=xml",
                "format=CSV",
                "format=",
                "rows=lots",
                "format=json&rows=trades",
                "sort=id",
                "limit=5",
                "cursor=x",
                "count=true",
                "color=red",
                "from=yesterday",
                "format=csv&format=json"
            })
    void refusesWhatItCannotRead(String query) {
        Answer refused = owner.get("/trades/export?" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.fields()).isNotEmpty();
        assertThat(refused.header("Content-Disposition")).isEmpty();
    }

    @Test
    void jsonHasEachTradeAsTheApiShowsItWithItsFills() {
        String id = record(owner, TradeBody.closed().with("tags", new String[] {"x"}));
        Answer file = owner.get("/trades/export?format=json&symbol=TCS");
        JsonNode exported = file.json().at("/data/0");
        owner.get("/trades/" + id)
                .json()
                .at("/data")
                .properties()
                .forEach(field -> assertThat(exported.get(field.getKey())).isEqualTo(field.getValue()));
        assertThat(exported.at("/account").asText()).isEqualTo("Main");
        JsonNode fills = owner.get("/trades/" + id + "/executions").json().at("/data");
        for (int i = 0; i < 2; i++) {
            JsonNode exportedFill = exported.at("/executions/" + i);
            fills.get(i)
                    .properties()
                    .forEach(field ->
                            assertThat(exportedFill.get(field.getKey())).isEqualTo(field.getValue()));
        }
        assertThat(file.at("/links/self")).isEqualTo("/api/v1/trades/export?format=json&symbol=TCS");
        assertThat(file.at("/meta/requestId"))
                .isEqualTo(file.header("X-Request-Id").orElseThrow());
        assertThat(file.body().lines().filter(line -> line.contains("\"executedAt\"")))
                .hasSize(2);
    }

    @Test
    void ownerAndAdminTakeAllAndMembersTheirOwn() {
        record(owner, TradeBody.closed().with("symbol", "OWNERS"));
        record(workspace.as(Role.MEMBER), TradeBody.closed().with("symbol", "MEMBERS"));
        String ofOwner = "&userId=" + workspace.person(Role.OWNER).id();
        for (String form : List.of("format=csv", "format=csv&rows=executions", "format=json")) {
            for (Role role : List.of(Role.OWNER, Role.ADMIN)) {
                assertThat(workspace.as(role).get("/trades/export?" + form).body())
                        .contains("OWNERS", "MEMBERS");
            }
            TestApi member = workspace.as(Role.MEMBER);
            assertThat(member.get("/trades/export?" + form).body())
                    .contains("MEMBERS")
                    .doesNotContain("OWNERS");
            assertThat(member.get("/trades/export?" + form + ofOwner).body()).doesNotContain("OWNERS", "MEMBERS");
        }
    }

    @Test
    void viewersTakeNothing() {
        record(owner, TradeBody.closed());
        for (String form : List.of("format=csv", "format=csv&rows=executions", "format=json")) {
            Answer refused = workspace.as(Role.VIEWER).get("/trades/export?" + form);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
        }
        assertThat(api.get("/trades/export").status()).isEqualTo(401);
    }

    @Test
    void otherWorkspacesSeeNothingOfIt(TestDatabase database) {
        record(owner, TradeBody.closed().with("symbol", "SECRET"));
        String deleted = record(owner, TradeBody.closed().with("symbol", "GONE"));
        owner.delete("/trades/" + deleted);
        TestApi stranger = TestWorkspace.register(api, database).as(Role.OWNER);
        for (String form : List.of("format=csv", "format=csv&rows=executions", "format=json")) {
            assertThat(stranger.get("/trades/export?" + form).body()).doesNotContain("SECRET");
            assertThat(owner.get("/trades/export?" + form).body())
                    .contains("SECRET")
                    .doesNotContain("GONE");
        }
    }

    private static List<String> rows(Answer file) {
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        return file.body().lines().skip(1).toList();
    }

    private static String record(TestApi person, TradeBody body) {
        Answer answer = person.post("/trades", body.json());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.at("/data/id");
    }
}
