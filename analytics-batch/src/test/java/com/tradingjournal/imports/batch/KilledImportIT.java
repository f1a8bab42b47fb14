package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.imports.batch.ImportBench.Trader;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that are killed in every phase of an import: another one ends it with exactly the right rows. */
@WithServers(role = DatabaseRole.BATCH)
class KilledImportIT {

    private static final int FILLS = 30_000;

    private ImportBench bench;
    private Trader trader;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new ImportBench(database);
        trader = bench.newTrader();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'RUNNING'",
                "rows_read between 1 and 29999",
                "rows_read = 30000",
                "imported between 1 and 29999",
                "imported = 30000",
                "exists (select from trades where tenant_id = imports.tenant_id)"
            })
    void importKilledWhenThisHoldsIsEndedByAnother(String moment) throws Exception {
        UUID id = trader.orders("zerodha-tradebook", ManyFills.zerodha(FILLS), "rows_total = 30000");
        killAt(id, moment);
        try (BatchNode second = BatchNode.start()) {
            bench.awaitEnd(id);
        }
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 30000 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("30000");
        assertThat(
                        trader.text(
                                "select count(*) || ' ' || count(distinct anchor_execution_id) from trades where status = 'CLOSED' and tenant_id = %s"))
                .isEqualTo("15000 15000");
        assertThat(bench.text("select count(*) from import_rows where import_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void ownTradesKilledInTheMiddleAreEndedByAnother() throws Exception {
        UUID id = trader.orders("journal-round-trips", ManyFills.roundTrips(20_000), "rows_total = 20000");
        killAt(id, "(select count(*) from trades where tenant_id = imports.tenant_id) between 1 and 19999");
        try (BatchNode second = BatchNode.start()) {
            bench.awaitEnd(id);
        }
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 20000 0 0 0 0");
        assertThat(trader.text("select count(*) || ' ' || count(distinct notes) from trades where tenant_id = %s"))
                .isEqualTo("20000 20000");
    }

    @Test
    void chargesKilledInTheMiddleAreThoseOfAnImportThatWasNot() throws Exception {
        String file = ManyFills.zerodha(FILLS).replace("2020-", "2024-");
        Trader undisturbed = bench.newTrader();
        bench.execute("update accounts set charges_profile = 'zerodha' where tenant_id in ('%s', '%s')"
                .formatted(trader.id, undisturbed.id));
        UUID id = trader.orders("zerodha-tradebook", file, "rows_total = 30000");
        killAt(id, "exists (select from executions where tenant_id = imports.tenant_id and charges_computed)");
        UUID whole = undisturbed.orders("zerodha-tradebook", file, "rows_total = 30000");
        try (BatchNode second = BatchNode.start()) {
            bench.awaitEnd(id);
            bench.awaitEnd(whole);
        }
        String charged =
                "select concat_ws(' ', count(*), sum(fees), (select sum(realized_fees) from trades where tenant_id = %s))"
                        + " from executions where charges_computed and tenant_id = %s";
        assertThat(trader.text(charged)).startsWith("30000 ").isEqualTo(undisturbed.text(charged));
    }

    @Test
    void undoingKilledInTheMiddleIsEndedByAnother() throws Exception {
        UUID id = trader.orders("zerodha-tradebook", ManyFills.zerodha(FILLS), "rows_total = 30000");
        try (BatchNode node = BatchNode.start()) {
            bench.awaitEnd(id);
        }
        trader.ordersUndo(id);
        try (BatchNode first = BatchNode.start()) {
            bench.await("select count(*) < 30000 from executions where import_id = '" + id + "'");
            first.kill();
        }
        bench.expireLeases();
        try (BatchNode second = BatchNode.start()) {
            bench.awaitEnd(id);
        }
        assertThat(bench.outcome(id)).isEqualTo("UNDONE 30000 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("0");
        assertThat(trader.trades()).isEqualTo("0");
    }

    @Test
    void importThatKillsEveryProcessIsGivenUpAndTakenBack() throws Exception {
        UUID id = trader.orders("zerodha-tradebook", ManyFills.zerodha(FILLS), "rows_total = 30000");
        killAt(id, "imported between 1 and 29999");
        bench.execute("update jobs set takeovers = 4 where parameters ->> 'import' = '" + id + "'");
        try (BatchNode last = BatchNode.start()) {
            bench.awaitEnd(id);
        }
        assertThat(bench.outcome(id)).isEqualTo("FAILED 0 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("0");
        assertThat(trader.trades()).isEqualTo("0");
    }

    @Test
    void frozenHolderOfAnImportWritesNothingWhenItWakesUp() throws Exception {
        UUID id = trader.orders("zerodha-tradebook", ManyFills.zerodha(FILLS), "rows_total = 30000");
        try (BatchNode frozen = BatchNode.start()) {
            bench.await("select rows_read > 0 from imports where id = '" + id + "'");
            frozen.freeze();
            bench.expireLeases();
            try (BatchNode other = BatchNode.start()) {
                bench.awaitEnd(id);
                frozen.thaw();
                assertThat(frozen.terminate()).isTrue();
            }
        }
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 30000 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("30000");
    }

    private void killAt(UUID id, String moment) throws Exception {
        try (BatchNode first = BatchNode.start()) {
            bench.await("select " + moment + " or status = 'COMPLETED' from imports where id = '" + id + "'");
            first.kill();
        }
        bench.expireLeases();
    }
}
