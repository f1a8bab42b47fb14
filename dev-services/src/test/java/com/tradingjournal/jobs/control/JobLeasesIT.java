package com.tradingjournal.jobs.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.jobs.entity.JobPriority;
import com.tradingjournal.jobs.entity.JobState;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Kernel;
import com.tradingjournal.tenancy.control.Signals;
import com.tradingjournal.tenancy.control.Workspaces;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets a job, who loses it, and what he can still write then. */
class JobLeasesIT {

    private Workspaces workspaces;
    private Kernel api;
    private Kernel batch;
    private JobLeases leases;
    private Caller.Member member;

    @BeforeEach
    void open() {
        workspaces = new Workspaces();
        api = new Kernel(workspaces.url(), "journal_api", 2);
        batch = new Kernel(workspaces.url(), "journal_batch", 5);
        leases = new JobLeases(batch.database);
        member = workspaces.newMember("OWNER");
    }

    @AfterEach
    void close() {
        api.close();
        batch.close();
        workspaces.close();
    }

    @Test
    void jobIsClaimedOnceWithWhatItWasEnqueuedWith() {
        UUID id = enqueue();
        Job job = claim().orElseThrow();
        assertThat(job)
                .isEqualTo(new Job(
                        member.tenantId(),
                        id,
                        member.userId(),
                        JobType.IMPORTS_LOAD,
                        Map.of("import", "1"),
                        JobState.RUNNING,
                        1,
                        0,
                        1,
                        false));
        assertThat(claim()).isEmpty();
    }

    @Test
    void deathsAreCountedUntilTheJobGetsAhead() {
        enqueue();
        Job first = claim().orElseThrow();
        assertThat(first.takeovers()).isZero();
        expire(first);
        Job second = claim().orElseThrow();
        assertThat(second.takeovers()).isEqualTo(1);
        unbound(() -> {
            leases.advance(second);
            return second;
        });
        expire(second);
        assertThat(claim().orElseThrow().takeovers()).isEqualTo(1);
    }

    @Test
    void manyClaimersNeverGetTheSameJob() throws InterruptedException {
        IntStream.range(0, 40).forEach(i -> enqueue());
        ConcurrentLinkedQueue<UUID> claimed = new ConcurrentLinkedQueue<>();
        List<Thread> claimers = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    for (Optional<Job> job = claim(); job.isPresent(); job = claim()) {
                        claimed.add(job.get().id());
                    }
                }))
                .toList();
        for (Thread claimer : claimers) {
            claimer.join();
        }
        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void expiredLeaseIsTakenOverAndItsHolderWritesNothingMore() {
        enqueue();
        Job zombie = claim().orElseThrow();
        expire(zombie);
        Job taken = claim().orElseThrow();
        assertThat(taken.id()).isEqualTo(zombie.id());
        assertThat(taken.fencingToken()).isGreaterThan(zombie.fencingToken());
        List<Consumer<Job>> writes = List.of(
                leases::lockFenced,
                leases::advance,
                job -> leases.progress(job, Map.of("rows", 1L)),
                job -> leases.end(job, JobState.COMPLETED, null),
                job -> leases.giveBack(job, Duration.ZERO, null));
        assertThat(writes)
                .allSatisfy(write -> assertThatThrownBy(() -> unbound(() -> {
                            write.accept(zombie);
                            return zombie;
                        }))
                        .isInstanceOf(Conflict.class));
        assertThat(unbound(() -> leases.renew(zombie))).isEmpty();
        assertThat(unbound(() -> leases.renew(taken))).contains(false);
    }

    @Test
    void renewedLeaseIsNotTakenOver() {
        enqueue();
        Job job = claim().orElseThrow();
        expire(job);
        unbound(() -> leases.renew(job));
        assertThat(claim()).isEmpty();
    }

    /** A large import works in several transactions at the same time; the last of them ends before the job is somebody else's. */
    @Test
    void transactionsOfOneJobHoldItTogetherAgainstEveryOther() {
        enqueue();
        Job job = claim().orElseThrow();
        expire(job);
        unbound(() -> {
            leases.lockFenced(job);
            unbound(() -> {
                leases.lockFenced(job);
                leases.advance(job);
                return job;
            });
            expire(job);
            assertThat(claim()).isEmpty();
            return job;
        });
        assertThat(claim()).isPresent();
    }

    @Test
    void leaseIsRenewedWhileAChunkRuns() {
        enqueue();
        Job job = claim().orElseThrow();
        expire(job);
        unbound(() -> {
            leases.lockFenced(job);
            return unbound(() -> leases.renew(job));
        });
        assertThat(claim()).isEmpty();
    }

    @Test
    void jobGivenBackWaitsForItsTurn() {
        enqueue();
        Job job = claim().orElseThrow();
        unbound(() -> {
            leases.giveBack(job, Duration.ofHours(1), "the exchange was closed");
            return job;
        });
        assertThat(claim()).isEmpty();
        workspaces.execute("update jobs set run_at = now()");
        assertThat(claim().orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void cancellationReachesWhoRunsTheJob() {
        UUID id = enqueue();
        Job job = claim().orElseThrow();
        api.as(member, () -> {
            api.jobs.requestCancel(id);
            return id;
        });
        assertThat(unbound(() -> leases.renew(job))).contains(true);
    }

    @Test
    void jobOverAllWorkspacesIsHeldFromInsideOne() {
        unbound(() -> {
            batch.jobs.enqueueOnce(JobType.POSITIONS_RECONCILE, "2026-11-24T21:30:00Z");
            batch.jobs.enqueueOnce(JobType.POSITIONS_RECONCILE, "2026-11-24T21:30:00Z");
            return member;
        });
        Job job = unbound(() -> leases.claim(JobPriority.LOW, "node")).orElseThrow();
        assertThat(unbound(() -> leases.claim(JobPriority.LOW, "node"))).isEmpty();
        batch.as(new Caller.JobOf(member.tenantId(), Caller.NONE), () -> {
            leases.lockFenced(job);
            return job;
        });
        assertThat(job.caller()).isEqualTo(new Caller.Nobody());
    }

    @Test
    void commitOfAJobWakesWhoListens() throws Exception {
        Signals signals = new Signals(workspaces.url(), Optional.empty(), "journal_batch", TestDatabase.PASSWORD);
        signals.await(JobQueue.CHANNEL, Duration.ofMillis(1));
        long start = System.nanoTime();
        Thread enqueuing = Thread.ofVirtual().start(this::enqueue);
        signals.await(JobQueue.CHANNEL, Duration.ofSeconds(20));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        signals.close();
        enqueuing.join();
    }

    private UUID enqueue() {
        return api.as(member, () -> api.jobs.enqueue(JobType.IMPORTS_LOAD, Map.of("import", "1")));
    }

    private Optional<Job> claim() {
        return unbound(() -> leases.claim(JobPriority.HIGH, "node"));
    }

    private <T> T unbound(Callable<T> work) {
        return batch.as(new Caller.Nobody(), work);
    }

    private void expire(Job job) {
        workspaces.execute("update jobs set lease_expires_at = now() - interval '1 s' where id = '" + job.id() + "'");
    }
}
