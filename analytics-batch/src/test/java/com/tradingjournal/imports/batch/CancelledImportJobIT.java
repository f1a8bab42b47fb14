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

/** Somebody cancels in the middle of each step, by a trigger in the step's own transaction: nothing is left. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class CancelledImportJobIT {

    private static final int ROWS = 12_000;

    private ImportBench bench;
    private Trader trader;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new ImportBench(database);
        trader = bench.newTrader();
    }

    @AfterEach
    void letImportsRun() {
        bench.execute("drop function cancel_now() cascade");
    }

    @Test
    void whileItsRowsAreRead() {
        cancelAfter("insert", "import_rows");
        nothingIsLeftOf(trader.imports("zerodha-tradebook", ManyFills.zerodha(ROWS)));
        assertThat(trader.text("select rows_read between 1 and 11999 from imports where tenant_id = %s"))
                .isEqualTo("t");
    }

    @Test
    void whileItsRowsAreSettled() {
        cancelAfter("delete", "import_rows");
        String file = ManyFills.zerodha(ROWS);
        String again = file.substring(file.lastIndexOf('\n', file.length() - 2) + 1);
        nothingIsLeftOf(trader.imports("zerodha-tradebook", file + again));
    }

    @Test
    void whileItsRowsAreMerged() {
        cancelAfter("insert", "executions");
        nothingIsLeftOf(trader.imports("zerodha-tradebook", ManyFills.zerodha(ROWS)));
    }

    @Test
    void whileItsFillsAreMatched() {
        cancelAfter("insert", "trades");
        nothingIsLeftOf(trader.imports("zerodha-tradebook", ManyFills.zerodha(ROWS)));
    }

    @Test
    void whileItsTradesAreAnnotated() {
        cancelAfter("insert", "trades");
        nothingIsLeftOf(trader.imports("journal-round-trips", ManyFills.roundTrips(ROWS)));
    }

    @Test
    void inItsVeryLastTransaction() {
        cancelAfter("insert", "trades");
        nothingIsLeftOf(trader.imports("journal-round-trips", ManyFills.roundTrips(2)));
    }

    private void cancelAfter(String event, String table) {
        bench.execute("""
                create function cancel_now() returns trigger language plpgsql as $$
                begin
                    update jobs set cancel_requested = true where type = 'imports-load' and state = 'RUNNING';
                    return null;
                end $$;
                create trigger cancel_now after %s on %s for each statement execute function cancel_now()""".formatted(event, table));
    }

    private void nothingIsLeftOf(UUID id) {
        assertThat(bench.outcome(id)).startsWith("CANCELLED 0");
        assertThat(trader.text("""
                select concat_ws(' ', (select count(*) from executions where tenant_id = %s), (select count(*) from trades where tenant_id = %s),
                                 (select count(*) from trade_executions where tenant_id = %s), (select count(*) from closed_lots where tenant_id = %s),
                                 (select count(*) from import_rows where tenant_id = %s))""")).isEqualTo("0 0 0 0 0");
    }
}
