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
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said about a file once holds for the next one like it. */
@WithServers
@HelidonTest
class RememberedFilesIT {

    private static final String OPEN = """
            symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp
            AAPL,BUY,10,100,110,1.5,05/06/2025 09:30:00,06/06/2025 10:30:00
            """;
    private static final String UNKNOWN = """
            Paper,Way,Lots,Deal,Leave,Costs,In at,Out at
            AAPL,BUY,10,100,110,1.5,2025-06-02T09:30:00Z,2025-06-02T10:30:00Z
            """;
    private static final String MAPPING = """
            {"Paper": "SYMBOL", "Way": "SIDE", "Lots": "QUANTITY", "Deal": "ENTRY_PRICE", "Leave": "EXIT_PRICE", "Costs": "FEES",
             "In at": "ENTRY_TIMESTAMP", "Out at": "EXIT_TIMESTAMP"}""";

    private final TestApi api;
    private TestWorkspace workspace;
    private TestApi owner;
    private TestDatabase database;

    @Inject
    RememberedFilesIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        this.database = database;
        workspace = TestWorkspace.register(api, database);
        owner = workspace.as(Role.OWNER);
    }

    @Test
    void questionIsAskedOncePerAccount() {
        assertThat(imports(owner, OPEN).code()).isEqualTo("ANSWER_NEEDED");
        answered("DAY_FIRST");
        Answer preview = preview(owner, OPEN);
        assertThat(preview.json().at("/data/questions")).isEmpty();
        assertThat(preview.at("/data/answers/DATE_ORDER")).isEqualTo("DAY_FIRST");
        assertThat(preview.at("/data/rows/0/timestamp")).startsWith("2025-06-05");
        assertThat(imports(owner, OPEN).status()).isEqualTo(202);
        assertThat(imports(workspace.as(Role.MEMBER), OPEN).code()).isEqualTo("ANSWER_NEEDED");
    }

    @Test
    void otherAnswerGoesBeforeTheRememberedOneAndIsRememberedThen() {
        answered("DAY_FIRST");
        answered("MONTH_FIRST");
        assertThat(preview(owner, OPEN).at("/data/rows/0/timestamp")).startsWith("2025-05-06");
        Answer other = TestUpload.of(OPEN)
                .with("answers", "{\"DATE_ORDER\": \"DAY_FIRST\"}")
                .post(owner, "/trades/import/preview");
        assertThat(other.at("/data/rows/0/timestamp")).startsWith("2025-06-05");
        assertThat(preview(owner, OPEN).at("/data/answers/DATE_ORDER")).isEqualTo("MONTH_FIRST");
    }

    @Test
    void dryRunIsNotRemembered() {
        TestUpload.of(OPEN)
                .with("answers", "{\"DATE_ORDER\": \"DAY_FIRST\"}")
                .with("dryRun", "true")
                .post(owner, "/trades/import");
        assertThat(preview(owner, OPEN).json().at("/data/questions")).hasSize(1);
    }

    /** A file of times without a day: the next one is of another. */
    @Test
    void dayOfAFileIsAskedEachTime() {
        String times = "Time,Symbol,Side,Price,Qty,Route,Cloid\n09:31:04,GME,B,22.5,200,ARCA,1\n";
        assertThat(imports(owner, times).code()).isEqualTo("ANSWER_NEEDED");
        Answer accepted = TestUpload.of(times)
                .with("answers", "{\"DAY\": \"2026-01-05\"}")
                .post(owner, "/trades/import");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(preview(owner, times).at("/data/questions/0/freedom")).isEqualTo("DAY");
    }

    @Test
    void answerWithoutAValueIsRefused() {
        Answer refused = TestUpload.of(OPEN)
                .with("answers", "{\"DATE_ORDER\": null}")
                .with("mapping", "{\"symbol\": null}")
                .post(owner, "/trades/import");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactlyInAnyOrder("answers", "mapping");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "WHATEVER | x | is no question that a file leaves open; those are DATE_ORDER, DECIMAL_MARK, FEE_SIGN, TIME_ZONE, DAY",
                "DAY | 2026-02-30 | must be a day",
                "date_order | DAY_FIRST | is no question",
                "MULTIPLIER: | 5 | is no question",
                "DATE_ORDER | DAYFIRST | must be one of [DAY_FIRST, MONTH_FIRST]",
                "TIME_ZONE | Mars/Olympus | must be the IANA name of a time zone",
                "MULTIPLIER:ES | -50 | must be an amount above 0"
            })
    void answerThatNoFileCanAskForIsRefusedByItsCode(String code, String option, String reason) {
        Answer refused = TestUpload.of(OPEN)
                .with("answers", "{\"MULTIPLIER:NQ\": \"20\", \"%s\": \"%s\"}".formatted(code, option))
                .post(owner, "/trades/import");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("answers." + code);
        assertThat(refused.at("/error/details/0/message")).startsWith(reason);
        assertThat(preview(owner, OPEN).json().at("/data/questions")).hasSize(1);
    }

    @Test
    void noMoreAnswersAreRememberedThanAFormatCanAsk(TestDatabase database) throws Exception {
        answered("DAY_FIRST");
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into import_answers select tenant_id, account_id, format, 'MULTIPLIER:X' || n, user_id, '1', now()
                      from import_answers, generate_series(1, 999) n where tenant_id = '%s'""".formatted(workspace.id()));
        }
        Answer refused = TestUpload.of(OPEN)
                .with("answers", "{\"MULTIPLIER:NQ\": \"20\"}")
                .post(owner, "/trades/import");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("answers");
        assertThat(imports(owner, OPEN).status()).isEqualTo(202);
    }

    @Test
    void mappingsComeInPagesThatJoin() {
        for (String name : List.of("c", "A", "b")) {
            save(owner, name, "null");
        }
        List<String> seen = new ArrayList<>();
        String next = "/import-mappings?limit=1";
        while (!next.isEmpty()) {
            Answer page = owner.get(next);
            assertThat(page.at("/meta/page/limit")).isEqualTo("1");
            seen.addAll(page.json().at("/data").findValuesAsText("name"));
            next = page.at("/links/next").replace("/api/v1", "");
        }
        assertThat(seen).containsExactly("A", "b", "c");
        assertThat(owner.get("/import-mappings?limit=201").fields()).containsExactly("limit");
    }

    @Test
    void nobodySavesMoreThanAHundredMappings() {
        for (int i = 0; i < 100; i++) {
            assertThat(save(owner, "Desk " + i, "null").status()).isEqualTo(201);
        }
        Answer refused = save(owner, "Desk 100", "null");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/error/message")).contains("100 mappings");
        assertThat(save(workspace.as(Role.MEMBER), "Desk", "null").status()).isEqualTo(201);
        owner.delete("/import-mappings/" + owner.get("/import-mappings").at("/data/1/id"));
        assertThat(save(owner, "Desk 100", "null").status()).isEqualTo(201);
    }

    @Test
    void savedMappingReadsTheNextFileWithItsColumns() {
        assertThat(preview(owner, UNKNOWN).json().at("/data/format").isNull()).isTrue();
        Answer saved = save(owner, "Desk", "null");
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        Answer preview = preview(owner, UNKNOWN);
        assertThat(preview.at("/data/savedMapping/id")).isEqualTo(saved.at("/data/id"));
        assertThat(preview.at("/data/savedMapping/name")).isEqualTo("Desk");
        assertThat(preview.at("/data/mapping/Deal")).isEqualTo("ENTRY_PRICE");
        assertThat(preview.at("/data/rows/0/exitPrice")).isEqualTo("110");
        assertThat(imports(owner, UNKNOWN).status()).isEqualTo(202);
        assertThat(imports(workspace.as(Role.MEMBER), UNKNOWN).status()).isEqualTo(400);
    }

    @Test
    void mappingThatIsGivenGoesBeforeTheSavedOne() {
        save(owner, "Desk", "null");
        Answer none = TestUpload.of(UNKNOWN).with("mapping", "{}").post(owner, "/trades/import/preview");
        assertThat(none.json().at("/data/format").isNull()).isTrue();
        assertThat(none.json().at("/data/savedMapping").isNull()).isTrue();
        assertThat(preview(owner, UNKNOWN.replace("Deal", "Price paid"))
                        .json()
                        .at("/data/format")
                        .isNull())
                .isTrue();
    }

    @Test
    void mappingForAnAccountIsForThatAccountOnly() {
        String other = owner.post("/accounts", "{\"name\": \"Other\", \"currency\": \"INR\"}")
                .at("/data/id");
        save(owner, "Desk", '"' + other + '"');
        assertThat(preview(owner, UNKNOWN).json().at("/data/savedMapping").isNull())
                .isTrue();
        assertThat(TestUpload.of(UNKNOWN)
                        .with("accountId", other)
                        .post(owner, "/trades/import/preview")
                        .at("/data/savedMapping/name"))
                .isEqualTo("Desk");
    }

    @Test
    void nameIsTakenOncePerPerson() {
        save(owner, "Desk", "null");
        assertThat(save(owner, "DESK", "null").status()).isEqualTo(409);
        assertThat(save(workspace.as(Role.MEMBER), "Desk", "null").status()).isEqualTo(201);
        assertThat(workspace.as(Role.VIEWER).get("/import-mappings").json().at("/data"))
                .hasSize(2);
    }

    @Test
    void everyFieldThatCannotBeUsedIsNamed() {
        assertThat(owner.post("/import-mappings", "{\"name\": \" \", \"format\": \"x\", \"mapping\": {}}")
                        .fields())
                .containsExactlyInAnyOrder("name", "mapping");
        assertThat(owner.post(
                                "/import-mappings",
                                "{\"name\": \"a\", \"format\": \"none\", \"mapping\": {\"a\": \"PRICE\"}}")
                        .fields())
                .containsExactly("format");
        assertThat(save(owner, "Desk", '"' + UUID.randomUUID().toString() + '"').fields())
                .containsExactly("accountId");
    }

    @Test
    void memberDeletesHisOwnMappingsOnly() {
        String owners = "/import-mappings/" + save(owner, "Desk", "null").at("/data/id");
        String members = "/import-mappings/"
                + save(workspace.as(Role.MEMBER), "Desk", "null").at("/data/id");
        assertThat(workspace.as(Role.MEMBER).delete(owners).status()).isEqualTo(403);
        assertThat(workspace.as(Role.VIEWER).delete(owners).status()).isEqualTo(403);
        assertThat(save(workspace.as(Role.VIEWER), "Mine", "null").status()).isEqualTo(403);
        assertThat(workspace.as(Role.MEMBER).delete(members).status()).isEqualTo(204);
        assertThat(TestWorkspace.register(api, database)
                        .as(Role.OWNER)
                        .delete(owners)
                        .status())
                .isEqualTo(404);
        assertThat(owner.delete(owners).status()).isEqualTo(204);
        assertThat(owner.delete(owners).status()).isEqualTo(404);
    }

    private void answered(String order) {
        Answer accepted = TestUpload.of(OPEN)
                .with("answers", "{\"DATE_ORDER\": \"" + order + "\"}")
                .post(owner, "/trades/import");
        assertThat(accepted.status()).isEqualTo(202);
    }

    private static Answer imports(TestApi person, String file) {
        return TestUpload.of(file).post(person, "/trades/import");
    }

    private static Answer preview(TestApi person, String file) {
        return TestUpload.of(file).post(person, "/trades/import/preview");
    }

    private static Answer save(TestApi person, String name, String account) {
        return person.post("/import-mappings", """
                {"name": "%s", "format": "journal-round-trips", "mapping": %s, "accountId": %s}""".formatted(name, MAPPING, account));
    }
}
