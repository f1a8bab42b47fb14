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
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may take which import back, and what he is told before; that it goes is tested with the batch. */
@WithServers
@HelidonTest
class ImportUndoIT {

    private static final String TRADES = """
            symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp
            AAPL,BUY,10,100,110,1.5,2025-06-02T09:30:00Z,2025-06-02T10:30:00Z
            """;

    private final TestApi api;
    private TestWorkspace workspace;
    private TestApi owner;
    private TestDatabase database;

    @Inject
    ImportUndoIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        this.database = database;
        workspace = TestWorkspace.register(api, database);
        owner = workspace.as(Role.OWNER);
    }

    @Test
    void importIsUndoneOnce() {
        String id = imported(owner);
        Answer accepted = undo(owner, id);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.at("/data/status")).isEqualTo("COMPLETED");
        assertThat(owner.get("/imports/" + id).at("/data/undo/state")).isEqualTo("QUEUED");
        assertThat(undo(owner, id).status()).isEqualTo(409);
        set(id, "status = 'UNDONE'");
        assertThat(undo(owner, id).status()).isEqualTo(409);
        assertThat(owner.get("/imports/" + id).at("/data/status")).isEqualTo("UNDONE");
        assertThat(owner.get("/imports/" + id + "/undo").status()).isEqualTo(409);
    }

    @Test
    void undoingThatFailedIsOrderedAgain() {
        String id = imported(owner);
        undo(owner, id);
        execute(
                "update jobs set state = 'FAILED', finished_at = now() where type = 'imports-undo' and parameters ->> 'import' = '"
                        + id + "'");
        assertThat(owner.get("/imports/" + id).at("/data/undo/state")).isEqualTo("FAILED");
        assertThat(undo(owner, id).status()).isEqualTo(202);
        assertThat(owner.get("/imports/" + id).at("/data/undo/state")).isEqualTo("QUEUED");
    }

    @Test
    void onlyWhatHasEndedAndStoredSomethingIsUndone() {
        String id = TestUpload.of(TRADES).post(owner, "/trades/import").at("/data/id");
        for (String status : new String[] {"QUEUED", "RUNNING", "FAILED", "CANCELLED"}) {
            set(id, "status = '" + status + "'");
            assertThat(undo(owner, id).code()).as(status).isEqualTo("CONFLICT");
        }
        set(id, "status = 'COMPLETED', dry_run = true");
        assertThat(undo(owner, id).status()).isEqualTo(409);
        set(id, "status = 'COMPLETED_WITH_ERRORS', dry_run = false");
        assertThat(undo(owner, id).status()).isEqualTo(202);
    }

    @Test
    void memberUndoesHisOwnImportsOnlyAndAViewerNone() {
        String owners = imported(owner);
        String members = imported(workspace.as(Role.MEMBER));
        assertThat(undo(workspace.as(Role.VIEWER), owners).status()).isEqualTo(403);
        assertThat(undo(workspace.as(Role.MEMBER), owners).status()).isEqualTo(403);
        assertThat(undo(workspace.as(Role.MEMBER), members).status()).isEqualTo(202);
        assertThat(undo(workspace.as(Role.ADMIN), owners).status()).isEqualTo(202);
    }

    @Test
    void memberWhoOnceImportedIntoAnotherAccountCannotUndoThat() {
        String id = imported(workspace.as(Role.MEMBER));
        fill(id, Role.OWNER, "null");
        assertThat(undo(workspace.as(Role.MEMBER), id).status()).isEqualTo(403);
        assertThat(undo(owner, id).status()).isEqualTo(202);
    }

    @Test
    void anotherWorkspaceKnowsNoSuchImport() {
        String id = imported(owner);
        TestApi stranger = TestWorkspace.register(api, database).as(Role.OWNER);
        assertThat(undo(stranger, id).status()).isEqualTo(404);
        assertThat(stranger.get("/imports/" + id + "/undo").status()).isEqualTo(404);
    }

    @Test
    void whatWouldVanishWithNotesIsToldBefore() {
        String id = imported(owner);
        fill(id, Role.OWNER, "null");
        fill(id, Role.OWNER, "'held well'");
        Answer outlook = workspace.as(Role.VIEWER).get("/imports/" + id + "/undo");
        assertThat(outlook.json().at("/data").toString()).isEqualTo("{\"fills\":2,\"trades\":2,\"annotated\":1}");
        execute("update executions set import_id = null where tenant_id = '" + workspace.id() + "' and id in"
                + " (select anchor_execution_id from trades where notes is not null)");
        assertThat(owner.get("/imports/" + id + "/undo").json().at("/data").toString())
                .isEqualTo("{\"fills\":1,\"trades\":1,\"annotated\":0}");
    }

    private static Answer undo(TestApi person, String id) {
        return person.post("/imports/" + id + "/undo", "");
    }

    private String imported(TestApi person) {
        String id = TestUpload.of(TRADES).post(person, "/trades/import").at("/data/id");
        set(id, "status = 'COMPLETED'");
        return id;
    }

    private void set(String id, String columns) {
        execute("update imports set " + columns + " where id = '" + id + "'");
    }

    /** An open trade of one fill that the import brought, and what is written on it. */
    private void fill(String importId, Role whose, String notes) {
        execute("""
                with fill as (
                    insert into executions (tenant_id, id, account_id, user_id, instrument, symbol, asset_class, currency, side, quantity, price,
                                            executed_at, synthetic, import_id, created_at)
                    select tenant_id, gen_random_uuid(), id, user_id, 'X', 'X', 'STOCK', 'INR', 'BUY', 1, 1, now(), false, '%3$s', now()
                      from accounts where tenant_id = '%1$s' and user_id = '%2$s' limit 1 returning *),
                trade as (
                    insert into trades (tenant_id, id, account_id, user_id, anchor_execution_id, anchor_part, instrument, symbol, asset_class,
                                        multiplier, currency, side, status, quantity, opened_value, fees, closed_quantity, entry_value,
                                        exit_value, realized_fees, notes, created_at, updated_at)
                    select tenant_id, gen_random_uuid(), account_id, user_id, id, 'WHOLE', instrument, symbol, asset_class, 1, currency, side,
                           'OPEN', 1, 1, 0, 0, 0, 0, 0, %4$s, now(), now() from fill returning *)
                insert into trade_executions (tenant_id, trade_id, ordinal, execution_id, role, user_id, quantity, fees)
                select tenant_id, id, 1, anchor_execution_id, 'OPEN', user_id, 1, 0 from trade""".formatted(workspace.id(), workspace.person(whose).id(), importId, notes));
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
