package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.imports.batch.ImportBench.Trader;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The batch is killed at random points of a large file with bad rows, and another process is started at once: nobody helps the
 * lease to run out. Two points, or as many as {@code -Djournal.kills=20} says, from {@code -Djournal.seed}; each is named by its seed.
 */
@WithServers(role = DatabaseRole.BATCH)
class RandomKillsIT {

    private static final int ROWS = 50_000;
    private static final int BAD = 137;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LONGEST_PAUSE = 400;

    static LongStream seeds() {
        long first = Long.getLong("journal.seed", System.nanoTime());
        return LongStream.range(first, first + Integer.getInteger("journal.kills", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void exactlyTheRightRowsAreTaken(long seed, TestDatabase database) throws Exception {
        ImportBench bench = new ImportBench(database);
        Trader trader = bench.newTrader();
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        UUID id = trader.orders(
                "zerodha-tradebook", ManyFills.zerodhaWithBadRows(ROWS, BAD, seed), "rows_total = " + ROWS);
        try (BatchNode killed = BatchNode.start()) {
            bench.await("select %s or finished_at is not null from imports where id = '%s'"
                    .formatted(point(random.nextInt(3 * ROWS)), id));
            Thread.sleep(random.nextInt(LONGEST_PAUSE));
            killed.kill();
        }
        Instant restart = Instant.now();
        try (BatchNode second = BatchNode.start()) {
            bench.awaitEnd(id);
        }
        assertThat(Duration.between(restart, Instant.now())).isLessThan(LIMIT);
        assertThat(bench.outcome(id))
                .as(bench.text("select error_message from imports where id = '" + id + "'"))
                .isEqualTo("COMPLETED_WITH_ERRORS 49863 0 0 0 137");
        assertThat(trader.fills()).isEqualTo("49863");
        assertThat(trader.text("select count(*) from import_errors where tenant_id = %s"))
                .isEqualTo("137");
        assertThat(
                        trader.text(
                                "select count(distinct execution_id) || ' ' || sum(quantity)::integer from trade_executions where tenant_id = %s"))
                .isEqualTo("49863 498630");
    }

    /** A third of all points each: while the file is read, while fills are stored, while trades are made of them. */
    private static String point(int done) {
        if (done < ROWS) {
            return "rows_read >= " + done;
        }
        if (done < 2 * ROWS) {
            return "imported >= " + (done - ROWS);
        }
        int trades = (done - 2 * ROWS) * 2 / 5;
        return "(select count(*) from trades t where t.tenant_id = imports.tenant_id) >= " + trades;
    }
}
