package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.imports.batch.ImportBench.Trader;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody loses his rights after his import was accepted: before it begins, or in its middle by a trigger. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class RightsJobIT {

    private static final int ROWS = 12_000;
    private static final String DEMOTED = "update memberships set role = 'VIEWER'";
    private static final String REMOVED = "delete from memberships";
    private static final String ROLE_LOST = "The role of whoever ordered this no longer allows it.";
    private static final String GONE = "Whoever ordered this is no longer a member of the workspace.";

    private ImportBench bench;
    private Trader trader;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new ImportBench(database);
        trader = bench.newTrader();
    }

    @AfterEach
    void leaveRights() {
        bench.execute("drop function if exists lose_rights() cascade");
    }

    @ParameterizedTest
    @CsvSource({DEMOTED + "," + ROLE_LOST, REMOVED + "," + GONE})
    void importThatWaitsIsNotLoaded(String loss, String reason) {
        bench.execute(loss + " where tenant_id = '" + trader.id + "'");
        nothingIsLeftOf(trader.imports("zerodha-tradebook", ManyFills.zerodha(2)), reason);
    }

    @ParameterizedTest
    @CsvSource({DEMOTED + "," + ROLE_LOST, REMOVED + "," + GONE})
    void importThatHasStoredFillsIsTakenBack(String loss, String reason) {
        bench.execute("""
                create function lose_rights() returns trigger language plpgsql security definer as $$
                begin
                    %s;
                    return null;
                end $$;
                create trigger lose_rights after insert on executions for each statement execute function lose_rights()""".formatted(loss));
        nothingIsLeftOf(trader.imports("zerodha-tradebook", ManyFills.zerodha(ROWS)), reason);
    }

    @Test
    void memberLoadsNothingIntoSomebodyElsesAccount() {
        Trader other = bench.newTrader();
        bench.execute("update memberships set role = 'MEMBER' where tenant_id = '%s'".formatted(trader.id));
        bench.execute("update accounts set user_id = '%s' where tenant_id = '%s'".formatted(other.id, trader.id));
        nothingIsLeftOf(trader.imports("zerodha-tradebook", ManyFills.zerodha(2)), ROLE_LOST);
    }

    @Test
    void memberLoadsHisOwn() {
        bench.execute("update memberships set role = 'MEMBER' where tenant_id = '%s'".formatted(trader.id));
        UUID id = trader.imports("zerodha-tradebook", ManyFills.zerodha(2));
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 2 0 0 0 0");
    }

    @Test
    void viewerUndoesNothing() {
        UUID id = trader.imports("zerodha-tradebook", ManyFills.zerodha(2));
        bench.execute(DEMOTED + " where tenant_id = '" + trader.id + "'");
        trader.undoes(id);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 2 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("2");
        assertThat(trader.text(
                        "select concat_ws(' ', state, error) from jobs where type = 'imports-undo' and tenant_id = %s"))
                .isEqualTo("FAILED " + ROLE_LOST);
    }

    private void nothingIsLeftOf(UUID id, String reason) {
        assertThat(bench.outcome(id)).startsWith("FAILED 0");
        assertThat(bench.text("select error_message from imports where id = '" + id + "'"))
                .isEqualTo(reason);
        assertThat(
                        trader.text(
                                "select concat_ws(' ', state, attempts, error) from jobs where type = 'imports-load' and tenant_id = %s"))
                .isEqualTo("FAILED 1 " + reason);
        assertThat(trader.text("""
                select concat_ws(' ', (select count(*) from executions where tenant_id = %s), (select count(*) from trades where tenant_id = %s),
                                 (select count(*) from closed_lots where tenant_id = %s), (select count(*) from import_rows where tenant_id = %s))""")).isEqualTo("0 0 0 0");
    }
}
