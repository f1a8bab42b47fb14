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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
@HelidonTest
class TradeBulkIT {

    private final TestApi api;
    private TestWorkspace workspace;
    private TestApi owner;

    @Inject
    TradeBulkIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
        this.owner = api;
    }

    @BeforeEach
    void register(TestDatabase database) {
        workspace = TestWorkspace.register(api, database);
        owner = workspace.as(Role.OWNER);
    }

    @Test
    void doesAllKindsInOneGo() {
        String updated = recorded(TradeBody.closed().with("notes", "first"));
        String deleted = recorded(TradeBody.closed());
        String tagged = recorded(TradeBody.closed().with("tags", List.of("IT")));
        Answer done = bulk(
                create(TradeBody.open().with("symbol", "INFY").with("tags", List.of("New"))),
                """
                {"op": "UPDATE", "id": "%s", "trade": {"exitPrice": 3700, "rating": 5}}""".formatted(updated),
                """
                {"op": "DELETE", "id": "%s"}""".formatted(deleted),
                """
                {"op": "TAG", "id": "%s", "tags": ["it", " Breakout "]}""".formatted(tagged));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().at("/data").findValuesAsText("op")).containsExactly("CREATE", "UPDATE", "DELETE", "TAG");
        assertThat(done.json().at("/data").findValuesAsText("index")).containsExactly("0", "1", "2", "3");
        assertThat(done.at("/data/1/id")).isEqualTo(updated);
        Answer made = owner.get("/trades/" + done.at("/data/0/id"));
        assertThat(made.at("/data/symbol")).isEqualTo("INFY");
        assertThat(made.at("/data/tags/0")).isEqualTo("New");
        assertThat(made.at("/data/version")).isEqualTo(done.at("/data/0/version"));
        Answer changed = owner.get("/trades/" + updated);
        assertThat(changed.at("/data/grossPnl")).isEqualTo("1995");
        assertThat(changed.at("/data/notes")).isEqualTo("first");
        assertThat(changed.at("/data/version")).isEqualTo(done.at("/data/1/version"));
        assertThat(owner.get("/trades/" + deleted).status()).isEqualTo(404);
        assertThat(owner.post("/trades/" + deleted + "/restore", "").at("/data/pnl"))
                .isEqualTo("982.66");
        assertThat(owner.get("/trades/" + tagged).json().at("/data/tags")).hasToString("[\"Breakout\",\"IT\"]");
    }

    @Test
    void oneThatDoesNotFitStopsAll() {
        String untouched = recorded(TradeBody.closed());
        Answer refused = bulk(
                create(TradeBody.closed()),
                """
                {"op": "UPDATE", "id": "%s", "trade": {"rating": 1}}""".formatted(untouched),
                create(TradeBody.closed().with("exitTimestamp", "2026-01-05T03:00:00Z")),
                create(TradeBody.closed().with("quantity", 0)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("operations[3].trade.quantity");
        assertThat(owner.get("/trades?count=true").at("/meta/total")).isEqualTo("1");
        assertThat(owner.get("/trades/" + untouched).json().at("/data/rating").isNull())
                .isTrue();
    }

    @Test
    void problemsAcrossFieldsAndFillsAreNamedByTheirPlace() {
        Answer rules = bulk(
                create(TradeBody.closed()),
                create(TradeBody.closed().with("exitTimestamp", "2026-01-05T03:00:00Z")),
                create(TradeBody.closed().with("rules", List.of(Map.of("rule", "x", "followed", true)))));
        assertThat(rules.fields())
                .containsExactly("operations[1].trade.exitTimestamp", "operations[2].trade.rules[0].rule");
        Answer fills = bulk(create(TradeBody.open()
                .with("executions", Fills.twoRoundTrips())
                .without("quantity")
                .without("entryPrice")
                .without("entryTimestamp")
                .without("fees")));
        assertThat(fills.fields()).containsExactly("operations[0].trade.executions");
        Answer contradiction = bulk(create(TradeBody.closed().with("executions", Fills.scaledInAndOut())));
        assertThat(contradiction.fields()).contains("operations[0].trade.quantity");
        assertThat(owner.get("/trades?count=true").at("/meta/total")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | operations",
                "{\"operations\": []} | operations",
                "{\"operations\": [null]} | operations[0]",
                "{\"operations\": [{}]} | operations[0].op",
                "{\"operations\": [{\"op\": \"MERGE\"}]} | operations[0].op",
                "{\"operations\": [{\"op\": \"CREATE\"}]} | operations[0].trade",
                "{\"operations\": [{\"op\": \"CREATE\", \"trade\": []}]} | operations[0].trade",
                "{\"operations\": [{\"op\": \"CREATE\", \"trade\": {\"colour\": 1, \"symbol\": \"A\"}}]} | operations[0].trade.colour",
                "{\"operations\": [{\"op\": \"CREATE\", \"trade\": {\"symbol\": 7}}]} | operations[0].trade.symbol",
                "{\"operations\": [{\"op\": \"UPDATE\", \"trade\": {}}]} | operations[0].id",
                "{\"operations\": [{\"op\": \"DELETE\"}]} | operations[0].id",
                "{\"operations\": [{\"op\": \"DELETE\", \"id\": \"7\"}]} | operations[0].id",
                "{\"operations\": [{\"op\": \"TAG\", \"id\": \"00000000-0000-7000-8000-000000000000\"}]} | operations[0].tags",
                "{\"operations\": [{\"op\": \"TAG\", \"id\": \"00000000-0000-7000-8000-000000000000\", \"tags\": [\"\"]}]} | operations[0].tags[0]"
            })
    void namesTheField(String body, String field) {
        Answer refused = owner.post("/trades/bulk", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void tradeIsNamedOnce() {
        String id = recorded(TradeBody.closed());
        Answer refused =
                bulk("{\"op\": \"DELETE\", \"id\": \"" + id + "\"}", "{\"op\": \"DELETE\", \"id\": \"" + id + "\"}");
        assertThat(refused.fields()).containsExactly("operations[1].id");
        assertThat(owner.get("/trades/" + id).status()).isEqualTo(200);
    }

    @Test
    void staleVersionNamesItsOperation() {
        String id = recorded(TradeBody.closed());
        Answer refused = bulk(create(TradeBody.closed()), """
                {"op": "UPDATE", "id": "%s", "trade": {"rating": 1}, "version": 99}""".formatted(id));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("STALE_VERSION");
        assertThat(refused.fields()).containsExactly("operations[1].version");
        String version = owner.get("/trades/" + id).at("/data/version");
        assertThat(bulk("""
                        {"op": "UPDATE", "id": "%s", "trade": {"rating": 1}, "version": %s}""".formatted(id, version)).status()).isEqualTo(200);
    }

    @Test
    void rightsAreThoseOfEachTrade() {
        String owners = recorded(TradeBody.closed());
        String tag = "{\"op\": \"TAG\", \"id\": \"" + owners + "\", \"tags\": [\"x\"]}";
        assertThat(bulk(workspace.as(Role.VIEWER), create(TradeBody.closed())).status())
                .isEqualTo(403);
        Answer refused = bulk(workspace.as(Role.MEMBER), create(TradeBody.closed()), tag);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.fields()).containsExactly("operations[1].id");
        String account = owner.get("/trades/" + owners).at("/data/accountId");
        assertThat(bulk(workspace.as(Role.MEMBER), create(TradeBody.closed().with("accountId", account)))
                        .fields())
                .containsExactly("operations[0].trade.accountId");
        String members = workspace
                .as(Role.MEMBER)
                .post("/trades", TradeBody.closed().json())
                .at("/data/id");
        String moved =
                "{\"op\": \"UPDATE\", \"id\": \"%s\", \"trade\": {\"accountId\": \"%s\"}}".formatted(members, account);
        Answer refusedMove = bulk(workspace.as(Role.MEMBER), moved);
        assertThat(refusedMove.status()).isEqualTo(403);
        assertThat(refusedMove.fields()).containsExactly("operations[0].trade.accountId");
        assertThat(bulk(workspace.as(Role.ADMIN), tag).status()).isEqualTo(200);
    }

    @Test
    void foreignAndUnknownTradesAreNotFound(TestDatabase database) {
        String foreign = "{\"op\": \"DELETE\", \"id\": \"" + recorded(TradeBody.closed()) + "\"}";
        TestApi stranger = TestWorkspace.register(api, database).as(Role.OWNER);
        Answer refused = bulk(stranger, create(TradeBody.closed()), foreign);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.fields()).containsExactly("operations[1].id");
        assertThat(refused.json().at("/error"))
                .isEqualTo(bulk(
                                stranger,
                                create(TradeBody.closed()),
                                "{\"op\": \"DELETE\", \"id\": \"" + UUID.randomUUID() + "\"}")
                        .json()
                        .at("/error"));
        assertThat(stranger.get("/trades?count=true").at("/meta/total")).isEqualTo("0");
    }

    @Test
    void sameKeyDoesItOnce() {
        TestApi keyed = owner.with("Idempotency-Key", "bulk-1");
        Answer first = bulk(keyed, create(TradeBody.closed()));
        Answer again = bulk(keyed, create(TradeBody.closed()));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/data")).isEqualTo(first.json().at("/data"));
        assertThat(owner.get("/trades?count=true").at("/meta/total")).isEqualTo("1");
    }

    @Test
    void historyRemembersWhatABulkDid() {
        String id = recorded(TradeBody.closed());
        Answer done = bulk(create(TradeBody.closed()), "{\"op\": \"TAG\", \"id\": \"" + id + "\", \"tags\": [\"x\"]}");
        assertThat(owner.get("/trades/" + id + "/history").json().at("/data/0/after"))
                .hasToString("{\"tags\":[\"x\"]}");
        assertThat(owner.get("/trades/" + done.at("/data/0/id") + "/history").at("/data/0/event"))
                .isEqualTo("TRADE_CREATED");
    }

    /** Held back until both wait for their first account, each has one when it asks for the other's. */
    @Test
    void twoThatMoveTradesBetweenTheSameAccountsDoNotStopEachOther(TestDatabase database) throws Exception {
        String one = owner.get("/accounts").at("/data/0/id");
        String other = owner.post("/accounts", "{\"name\": \"Other\"}").at("/data/id");
        String inOne = recorded(TradeBody.closed().with("accountId", one));
        String inOther = recorded(TradeBody.closed().with("accountId", other));
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    select pg_advisory_xact_lock(hashtextextended('positions ' || id, 0)) from accounts
                     where id in ('%s', '%s')""".formatted(one, other));
            CompletableFuture<Answer> there = CompletableFuture.supplyAsync(() -> bulk(moved(inOne, other)));
            CompletableFuture<Answer> back = CompletableFuture.supplyAsync(() -> bulk(moved(inOther, one)));
            awaitTwoWaiting(statement);
            connection.rollback();
            assertThat(there.get().status()).as(there.get().body()).isEqualTo(200);
            assertThat(back.get().status()).as(back.get().body()).isEqualTo(200);
        }
        assertThat(owner.get("/trades/" + inOne).at("/data/accountId")).isEqualTo(other);
        assertThat(owner.get("/trades/" + inOther).at("/data/accountId")).isEqualTo(one);
    }

    private static void awaitTwoWaiting(Statement statement) throws Exception {
        for (int i = 0; i < 3_000; i++) {
            try (ResultSet waiting = statement.executeQuery("""
                    select count(*) = 2 from pg_locks l join pg_database d on d.oid = l.database
                     where d.datname = current_database() and l.locktype = 'advisory' and not l.granted""")) {
                waiting.next();
                if (waiting.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("The two do not wait.");
    }

    private static String moved(String trade, String account) {
        return "{\"op\": \"UPDATE\", \"id\": \"%s\", \"trade\": {\"accountId\": \"%s\"}}".formatted(trade, account);
    }

    /** Thousands of round trips to the database would take a minute here. */
    @Test
    void thousandTradesTakeSeconds() {
        String[] creates = IntStream.range(0, 1_000)
                .mapToObj(i -> create(TradeBody.closed()
                        .with("symbol", "S" + i % 50)
                        .with("tags", List.of("a" + i % 10, "b"))
                        .with("strategy", "Plan " + i % 5)
                        .with("stopLoss", 3400)))
                .toArray(String[]::new);
        long began = System.nanoTime();
        Answer done = bulk(creates);
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(taken).isLessThan(Duration.ofSeconds(15));
        assertThat(owner.get("/trades?count=true").at("/meta/total")).isEqualTo("1000");
        assertThat(owner.get("/analytics/summary").at("/data/netPnl")).isEqualTo("982660");
        Answer tooMany = bulk(IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> "{\"op\": \"DELETE\"}")
                .toArray(String[]::new));
        assertThat(tooMany.fields()).containsExactly("operations");
    }

    private String recorded(TradeBody body) {
        return owner.post("/trades", body.json()).at("/data/id");
    }

    private Answer bulk(String... operations) {
        return bulk(owner, operations);
    }

    private static Answer bulk(TestApi as, String... operations) {
        return as.post("/trades/bulk", "{\"operations\": [" + String.join(",", operations) + "]}");
    }

    private static String create(TradeBody body) {
        return "{\"op\": \"CREATE\", \"trade\": " + body.json() + "}";
    }
}
