package com.tradingjournal.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any chunk job may rely on, shown with one that only counts. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class CountingJobIT {

    private JobBench bench;
    private UUID workspace;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new JobBench(database);
        workspace = bench.newWorkspace();
    }

    @Test
    void jobRunsOnceInItsWorkspace() throws InterruptedException {
        UUID job = bench.enqueue(workspace, "HIGH", "{\"items\": \"12\"}");
        bench.awaitState(job, "COMPLETED");
        assertThat(bench.items(job)).isEqualTo(upTo(12));
        assertThat(bench.text("select string_agg(distinct tenant_id::text, ',') from counted where job_id = ?", job))
                .isEqualTo(workspace.toString());
    }

    @Test
    void poisonedJobKeepsItsCommittedChunksAndBecomesADeadLetter() throws InterruptedException {
        UUID job = bench.enqueue(workspace, "HIGH", "{\"items\": \"12\", \"poisonAt\": \"8\"}");
        bench.awaitState(job, "FAILED");
        assertThat(bench.items(job)).isEqualTo(upTo(5));
        assertThat(bench.text("select attempts || ' ' || error from jobs where id = ?", job))
                .isEqualTo("3 item 8 is poisoned");
    }

    @Test
    void longLowJobsDoNotKeepAHighOneWaiting() throws InterruptedException {
        List<UUID> low = IntStream.range(0, 20)
                .mapToObj(i -> bench.enqueue(workspace, "LOW", "{\"items\": \"5\", \"pause\": \"200\"}"))
                .toList();
        UUID high = bench.enqueue(workspace, "HIGH", "{\"items\": \"5\"}");
        bench.awaitState(high, "COMPLETED");
        assertThat(low).filteredOn(job -> bench.state(job).equals("QUEUED")).hasSizeGreaterThan(10);
        low.forEach(job -> bench.execute("delete from jobs where id = '" + job + "' and state = 'QUEUED'"));
    }

    @Test
    void cancelledJobStopsAtItsNextCheckpoint() throws InterruptedException {
        UUID job = bench.enqueue(workspace, "MEDIUM", "{\"items\": \"1000\", \"pause\": \"50\"}");
        bench.awaitItems(job, 5);
        bench.execute("update jobs set cancel_requested = true where id = '" + job + "'");
        bench.awaitState(job, "CANCELLED");
        assertThat(bench.items(job)).hasSizeLessThan(1000);
    }

    @Test
    void jobOfAWorkspaceItsUserLeftFailsAtOnce() throws InterruptedException {
        bench.execute("delete from memberships where user_id = '" + workspace + "'");
        UUID job = bench.enqueue(workspace, "HIGH", "{\"items\": \"5\"}");
        bench.awaitState(job, "FAILED");
        assertThat(bench.items(job)).isEmpty();
        assertThat(bench.text("select attempts from jobs where id = ?", job)).isEqualTo("1");
    }

    @Test
    void outageInTheMiddleDelaysTheJobAndLosesNothing() throws InterruptedException {
        UUID job = bench.enqueue(workspace, "HIGH", "{\"items\": \"60\", \"pause\": \"30\"}");
        bench.awaitItems(job, 10);
        bench.execute("alter role journal_batch connection limit 0;"
                + " select pg_terminate_backend(pid) from pg_stat_activity where usename = 'journal_batch'");
        Thread.sleep(4_000);
        bench.execute("alter role journal_batch connection limit -1");
        bench.awaitState(job, "COMPLETED");
        assertThat(bench.items(job)).isEqualTo(upTo(60));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
