package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.imports.batch.ImportBench.Trader;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that are killed in every phase of an import: another one ends it with exactly the right rows. */
@WithServers(role = DatabaseRole.BATCH)
class KilledImportIT {

    private static final int FILLS = 30_000;

    /** On the first of their days. 1,400: STT 1, NSE 0.05 (0.0451), GST 0.01; its stamp of 0.21 is none. */
    private static final String OTHER = """
            symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time
            SBIN,INE062A01020,2024-01-01,NSE,EQ,EQ,buy,false,2.000000,700.000000,x201,x9003,2024-01-01T09:16:00
            """;

    private static final String ALONE = "1.06000000";

    /** Whoever ended one import is there for the next and is killed in that: half as many have to start. */
    private static @Nullable BatchNode living;

    private ImportBench bench;
    private Trader trader;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new ImportBench(database);
        trader = bench.newTrader();
    }

    @AfterAll
    static void endTheLast() {
        if (living != null) {
            living.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'RUNNING'",
                "rows_read between 1 and 29999",
                "rows_read = 30000",
                "imported between 1 and 29999",
                "imported < (select count(*) from executions where import_id = imports.id)",
                "imported = 30000",
                "exists (select from trades where tenant_id = imports.tenant_id)"
            })
    void importKilledWhenThisHoldsIsEndedByAnother(String moment) throws Exception {
        UUID id = trader.orders("zerodha-tradebook", ManyFills.zerodha(FILLS), "rows_total = 30000");
        killAt(id, moment);
        endedByAnother(id);
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
        endedByAnother(id);
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
        endedByAnother(id);
        bench.awaitEnd(whole);
        String charged =
                "select concat_ws(' ', count(*), sum(fees), (select sum(realized_fees) from trades where tenant_id = %s))"
                        + " from executions where charges_computed and tenant_id = %s";
        assertThat(trader.text(charged)).startsWith("30000 ").isEqualTo(undisturbed.text(charged));
    }

    /** While its fills are taken out of what their days cost, or while they go: somebody else's fill pays what it did before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(select fees from executions where tenant_id = imports.tenant_id and import_id is null) <> FEES",
                "(select count(*) from executions where import_id = imports.id) < 30000"
            })
    void undoingKilledInTheMiddleIsEndedByAnother(String moment) throws Exception {
        bench.execute("update accounts set charges_profile = 'zerodha' where tenant_id = '%s'".formatted(trader.id));
        UUID before = trader.orders("zerodha-tradebook", OTHER, "rows_total = 1");
        BatchNode first = node();
        bench.awaitEnd(before);
        bench.execute("update executions set import_id = null where import_id = '" + before + "'");
        UUID id = trader.orders(
                "zerodha-tradebook", ManyFills.zerodha(FILLS).replace("2020-", "2024-"), "rows_total = 30000");
        bench.awaitEnd(id);
        String shared = trader.text("select fees from executions where import_id is null and tenant_id = %s");
        assertThat(shared).isNotEqualTo(ALONE);
        trader.ordersUndo(id);
        bench.await("select " + moment.replace("FEES", shared) + " from imports where id = '" + id + "'");
        kill(first);
        assertThat(bench.outcome(id)).as("killed in time").doesNotStartWith("UNDONE");
        endedByAnother(id);
        assertThat(bench.outcome(id)).isEqualTo("UNDONE 30000 0 0 0 0");
        assertThat(trader.text("select string_agg(fees::text, ' ') from executions where tenant_id = %s"))
                .isEqualTo(ALONE);
        assertThat(trader.text("select string_agg(fees::text, ' ') from trades where tenant_id = %s"))
                .isEqualTo(ALONE);
    }

    @Test
    void importThatKillsEveryProcessIsGivenUpAndTakenBack() throws Exception {
        UUID id = trader.orders("zerodha-tradebook", ManyFills.zerodha(FILLS), "rows_total = 30000");
        killAt(id, "imported between 1 and 29999");
        bench.execute("update jobs set takeovers = 4 where parameters ->> 'import' = '" + id + "'");
        endedByAnother(id);
        assertThat(bench.outcome(id)).isEqualTo("FAILED 0 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("0");
        assertThat(trader.trades()).isEqualTo("0");
    }

    @Test
    void frozenHolderOfAnImportWritesNothingWhenItWakesUp() throws Exception {
        UUID id = trader.orders("zerodha-tradebook", ManyFills.zerodha(FILLS), "rows_total = 30000");
        try (BatchNode frozen = node()) {
            bench.await("select rows_read > 0 from imports where id = '" + id + "'");
            frozen.freeze();
            living = null;
            bench.expireLeases();
            endedByAnother(id);
            frozen.thaw();
            assertThat(frozen.terminate()).isTrue();
        }
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 30000 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("30000");
    }

    private void killAt(UUID id, String moment) throws Exception {
        BatchNode first = node();
        bench.await("select " + moment + " or status = 'COMPLETED' from imports where id = '" + id + "'");
        kill(first);
        assertThat(bench.outcome(id)).as("killed in time").doesNotStartWith("COMPLETED");
    }

    private void kill(BatchNode node) throws InterruptedException {
        node.kill();
        living = null;
        bench.expireLeases();
    }

    private void endedByAnother(UUID id) throws IOException {
        node();
        bench.awaitEnd(id);
    }

    private static BatchNode node() throws IOException {
        if (living == null) {
            living = BatchNode.start();
        }
        return living;
    }
}
