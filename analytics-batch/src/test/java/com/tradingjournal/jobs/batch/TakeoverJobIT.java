package com.tradingjournal.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real processes that die, freeze and share: every item is written exactly once all the same. Chunks are of five items. */
@WithServers(role = DatabaseRole.BATCH)
class TakeoverJobIT {

    private JobBench bench;
    private UUID workspace;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new JobBench(database);
        workspace = bench.newWorkspace();
    }

    @Test
    void jobKilledInTheMiddleOfAChunkGoesOnFromTheLastCheckpoint() throws Exception {
        assertThat(itemsAfterKillBefore(13)).isEqualTo(upTo(30));
    }

    @Test
    void jobKilledBetweenTwoChunksGoesOnFromTheLastCheckpoint() throws Exception {
        assertThat(itemsAfterKillBefore(11)).isEqualTo(upTo(30));
    }

    @Test
    void jobKilledBeforeItsFirstCheckpointStartsAnew() throws Exception {
        assertThat(itemsAfterKillBefore(1)).isEqualTo(upTo(30));
    }

    @Test
    void frozenHolderWritesNothingWhenItWakesUp() throws Exception {
        UUID job = bench.enqueue(workspace, "HIGH", "{\"items\": \"400\", \"pause\": \"20\"}");
        try (BatchNode frozen = BatchNode.start()) {
            bench.awaitItems(job, 10);
            frozen.freeze();
            expireLease(job);
            try (BatchNode other = BatchNode.start()) {
                bench.awaitState(job, "COMPLETED");
                frozen.thaw();
                Thread.sleep(3_000);
                assertThat(frozen.terminate()).isTrue();
            }
        }
        assertThat(bench.items(job)).isEqualTo(upTo(400));
        assertThat(bench.text("select fencing_token || ' ' || state from jobs where id = ?", job))
                .isEqualTo("2 COMPLETED");
    }

    @Test
    void twoNodesShareTheWorkAndRunEachJobOnce() throws Exception {
        List<UUID> jobs = IntStream.range(0, 30)
                .mapToObj(i -> bench.enqueue(workspace, "HIGH", "{\"items\": \"7\", \"pause\": \"40\"}"))
                .toList();
        try (BatchNode one = BatchNode.start();
                BatchNode two = BatchNode.start()) {
            for (UUID job : jobs) {
                bench.awaitState(job, "COMPLETED");
                assertThat(bench.items(job)).isEqualTo(upTo(7));
            }
        }
        assertThat(bench.text("select max(attempts) from jobs where tenant_id = ?", workspace))
                .isEqualTo("1");
    }

    @Test
    void nodeThatIsStoppedGivesItsJobBackAtOnce() throws Exception {
        UUID job = bench.enqueue(workspace, "HIGH", "{\"items\": \"200\", \"pause\": \"20\"}");
        try (BatchNode node = BatchNode.start()) {
            bench.awaitItems(job, 10);
            assertThat(node.terminate()).isTrue();
        }
        assertThat(bench.state(job)).isEqualTo("QUEUED");
        try (BatchNode node = BatchNode.start()) {
            bench.awaitState(job, "COMPLETED");
        }
        assertThat(bench.items(job)).isEqualTo(upTo(200));
    }

    private List<Integer> itemsAfterKillBefore(int item) throws Exception {
        UUID job = bench.enqueue(workspace, "HIGH", "{\"items\": \"30\", \"hangAt\": \"" + item + "\"}");
        try (BatchNode killed = BatchNode.start()) {
            bench.awaitState(job, "RUNNING");
            bench.awaitItems(job, (item - 1) / 5 * 5);
            Thread.sleep(500);
            killed.kill();
        }
        expireLease(job);
        try (BatchNode node = BatchNode.start()) {
            bench.awaitState(job, "COMPLETED");
        }
        return bench.items(job);
    }

    /** What time would do: the lease runs out, and PostgreSQL ends the session of a frozen client with its locks. */
    private void expireLease(UUID job) {
        bench.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and state = 'idle in transaction'");
        bench.execute("update jobs set lease_expires_at = now() where id = '" + job + "'");
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
