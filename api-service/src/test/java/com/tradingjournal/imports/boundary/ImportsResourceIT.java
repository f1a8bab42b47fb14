package com.tradingjournal.imports.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestUpload;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking files in and telling what became of them; the load itself is tested with the batch. */
@WithServers
@HelidonTest
class ImportsResourceIT {

    private static final String TRADES = """
            symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp
            AAPL,BUY,10,100,110,1.5,2025-06-02T09:30:00Z,2025-06-02T10:30:00Z
            MSFT,BUY,ten,400,,0.5,2025-06-02T09:30:00Z,
            """;

    private final TestApi api;
    private TestWorkspace workspace;
    private TestApi owner;
    private TestDatabase database;

    @Inject
    ImportsResourceIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        this.database = database;
        workspace = TestWorkspace.register(api, database);
        owner = workspace.as(Role.OWNER);
    }

    @Test
    void fileIsTakenInAndWaitsForItsJob() {
        Answer accepted = TestUpload.of(TRADES).post(owner, "/trades/import");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.at("/data/status")).isEqualTo("QUEUED");
        Answer found = owner.get("/imports/" + accepted.at("/data/id"));
        assertThat(found.at("/data/format")).isEqualTo("journal-round-trips");
        assertThat(found.at("/data/fileName")).isEqualTo("file.csv");
        assertThat(found.at("/data/progress/rowsTotal")).isEqualTo("2");
    }

    @Test
    void sameKeyAndFileAreOneImport() {
        TestApi keyed = owner.with("Idempotency-Key", "upload-1");
        Answer first = TestUpload.of(TRADES).post(keyed, "/trades/import");
        Answer second = TestUpload.of(TRADES).post(keyed, "/trades/import");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.at("/data/id")).isEqualTo(first.at("/data/id"));
        assertThat(owner.get("/imports").json().at("/data")).hasSize(1);
        assertThat(TestUpload.of(TRADES + TRADES).post(keyed, "/trades/import").code())
                .isEqualTo("IDEMPOTENCY_CONFLICT");
    }

    @Test
    void listShowsTheNewestFirstAndNoDryRun() {
        String first = TestUpload.of(TRADES).post(owner, "/trades/import").at("/data/id");
        String second = TestUpload.of(TRADES).post(owner, "/trades/import").at("/data/id");
        String dry = TestUpload.of(TRADES)
                .with("dryRun", "true")
                .post(owner, "/trades/import")
                .at("/data/id");
        Answer page = owner.get("/imports?limit=1");
        assertThat(page.at("/data/0/id")).isEqualTo(second);
        assertThat(owner.get("/imports?limit=1&cursor=" + page.at("/meta/page/nextCursor"))
                        .at("/data/0/id"))
                .isEqualTo(first);
        assertThat(owner.get("/imports").body()).doesNotContain(dry);
        assertThat(owner.get("/imports/" + dry).at("/data/dryRun")).isEqualTo("true");
    }

    @Test
    void unknownFileIsRefusedWithWhatWasSeenAndWhatIsKnown() {
        Answer refused = TestUpload.of("Fruit,Colour\napple,red\n").post(owner, "/trades/import");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Fruit, Colour", "zerodha-tradebook", "order_execution_time");
        assertThat(owner.get("/imports").at("/data/0/id")).isEmpty();
    }

    @Test
    void openQuestionIsNamed() {
        String file = """
                symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp
                AAPL,BUY,10,100,110,1.5,05/06/2025 09:30:00,06/06/2025 10:30:00
                """;
        Answer asked = TestUpload.of(file).post(owner, "/trades/import");
        assertThat(asked.code()).isEqualTo("ANSWER_NEEDED");
        assertThat(asked.fields()).containsExactly("answers.DATE_ORDER");
        Answer answered = TestUpload.of(file)
                .with("answers", "{\"DATE_ORDER\": \"DAY_FIRST\"}")
                .post(owner, "/trades/import");
        assertThat(answered.status()).isEqualTo(202);
    }

    @Test
    void everyPartThatCannotBeUsedIsNamed() {
        Answer refused = TestUpload.of(TRADES)
                .with("timeZone", "Mars/Olympus")
                .with("fxRate", "-1")
                .with("dryRun", "perhaps")
                .with("accountId", "1-1-1-1-1")
                .with("mapping", "{\"a\": \"NOTHING\"}")
                .post(owner, "/trades/import");
        assertThat(refused.fields()).containsExactlyInAnyOrder("timeZone", "fxRate", "dryRun", "accountId", "mapping");
        assertThat(TestUpload.of(TRADES)
                        .with("colour", "red")
                        .post(owner, "/trades/import")
                        .fields())
                .containsExactly("colour");
    }

    @Test
    void partMayBeOfTypeJson() {
        String json = "mapping\"\r\nContent-Type: application/json; charset=\"utf-8";
        Answer refused =
                TestUpload.of(TRADES).with(json, "{\"a\": \"NOTHING\"}").post(owner, "/trades/import");
        assertThat(refused.fields()).containsExactly("mapping");
        assertThat(TestUpload.of(TRADES)
                        .with(json, "{}")
                        .post(owner, "/trades/import")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void memberImportsIntoHisOwnAccountsOnlyAndAViewerNowhere() {
        String mine =
                owner.get("/accounts").json().at("/data").findValuesAsText("id").getFirst();
        String owners = accountOf(Role.OWNER);
        assertThat(TestUpload.of(TRADES)
                        .with("accountId", owners)
                        .post(workspace.as(Role.MEMBER), "/trades/import")
                        .status())
                .isEqualTo(403);
        assertThat(TestUpload.of(TRADES)
                        .post(workspace.as(Role.MEMBER), "/trades/import")
                        .status())
                .isEqualTo(202);
        assertThat(TestUpload.of(TRADES)
                        .with("accountId", accountOf(Role.MEMBER))
                        .post(owner, "/trades/import")
                        .status())
                .isEqualTo(202);
        assertThat(TestUpload.of(TRADES)
                        .post(workspace.as(Role.VIEWER), "/trades/import")
                        .status())
                .isEqualTo(403);
        assertThat(TestUpload.of(TRADES)
                        .post(workspace.as(Role.VIEWER), "/trades/import/preview")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        String id = TestUpload.of(TRADES).post(owner, "/trades/import").at("/data/id");
        TestApi stranger = TestWorkspace.register(api, database).as(Role.OWNER);
        for (String path : new String[] {"", "/errors", "/errors.csv"}) {
            assertThat(stranger.get("/imports/" + id + path).status()).isEqualTo(404);
        }
        assertThat(stranger.post("/imports/" + id + "/cancel", "").status()).isEqualTo(404);
        assertThat(owner.get("/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void previewShowsRowsAndProblems() {
        Answer preview = TestUpload.of(TRADES).post(owner, "/trades/import/preview");
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.at("/data/format/id")).isEqualTo("journal-round-trips");
        assertThat(preview.at("/data/mapping/entry_price")).isEqualTo("ENTRY_PRICE");
        assertThat(preview.at("/data/rows/0/exitPrice")).isEqualTo("110");
        assertThat(preview.at("/data/rows/1/outcome")).isEqualTo("REJECTED");
        assertThat(preview.at("/data/problems/0/column")).isEqualTo("quantity");
        assertThat(owner.get("/imports").at("/data/0/id")).isEmpty();
    }

    @Test
    void previewOfAnUnknownFileSaysWhatIsKnown() {
        Answer preview = TestUpload.of("Fruit,Colour\napple,red\n").post(owner, "/trades/import/preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().at("/data/format").isNull()).isTrue();
        assertThat(preview.at("/data/seen/0")).isEqualTo("Fruit");
        assertThat(preview.json().at("/data/known")).hasSizeGreaterThan(2);
    }

    @Test
    void rejectedRowsComeBackToBeCorrected() {
        String id = TestUpload.of(TRADES).post(owner, "/trades/import").at("/data/id");
        reject(id, 2, "ten");
        Answer errors = owner.get("/imports/" + id + "/errors");
        assertThat(errors.json().at("/data/0").toString())
                .isEqualTo(
                        "{\"line\":3,\"column\":\"quantity\",\"value\":\"ten\",\"code\":\"NOT_A_NUMBER\",\"message\":\"quantity is not a number.\"}");
        Answer csv = owner.get("/imports/" + id + "/errors.csv");
        assertThat(csv.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines().toList())
                .containsExactly(
                        "symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp,error",
                        "MSFT,BUY,ten,400,,0.5,2025-06-02T09:30:00Z,,quantity is not a number.");
    }

    @Test
    void cursorThatSomebodyMadeUpIsRefused() {
        String id = TestUpload.of(TRADES).post(owner, "/trades/import").at("/data/id");
        reject(id, 1, "nine");
        reject(id, 2, "ten");
        String path = "/imports/" + id + "/errors?limit=1";
        String cursor = new String(
                Base64.getUrlDecoder().decode(owner.get(path).at("/meta/page/nextCursor")), StandardCharsets.UTF_8);
        String madeUp = cursor.substring(0, cursor.lastIndexOf('\n') + 1) + "second";
        Answer refused = owner.get(path + "&cursor="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(madeUp.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_CURSOR");
    }

    @Test
    void cancelledImportIsAskedToStopOnce() {
        String id = TestUpload.of(TRADES).post(owner, "/trades/import").at("/data/id");
        assertThat(owner.post("/imports/" + id + "/cancel", "").status()).isEqualTo(202);
        execute("update imports set status = 'CANCELLED' where id = '" + id + "'");
        assertThat(owner.post("/imports/" + id + "/cancel", "").status()).isEqualTo(409);
    }

    @Test
    void importOfADeadLetterHasFailed() {
        String id = TestUpload.of(TRADES).post(owner, "/trades/import").at("/data/id");
        execute("update jobs set state = 'FAILED', error = 'No such user' where parameters ->> 'import' = '" + id
                + "'");
        Answer failed = owner.get("/imports/" + id);
        assertThat(failed.at("/data/status")).isEqualTo("FAILED");
        assertThat(failed.at("/data/error/message")).isEqualTo("No such user");
    }

    private String accountOf(Role role) {
        UUID user = workspace.person(role).id();
        for (var account : owner.get("/accounts").json().at("/data")) {
            if (account.at("/userId").asText().equals(user.toString())) {
                return account.at("/id").asText();
            }
        }
        throw new AssertionError("No account of " + role);
    }

    private void reject(String id, int row, String value) {
        execute("""
                insert into import_errors (tenant_id, import_id, record_no, line, column_name, value, code, message, cells)
                     values ('%s', '%s', %d, 3, 'quantity', '%s', 'NOT_A_NUMBER', 'quantity is not a number.',
                             '{MSFT,BUY,ten,400,"",0.5,2025-06-02T09:30:00Z,""}')""".formatted(workspace.id(), id, row, value));
    }

    private void execute(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
