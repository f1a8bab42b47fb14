package com.tradingjournal.jobs.batch;

import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.jobs.entity.JobPriority;
import com.tradingjournal.tenancy.control.Signals;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Claims due jobs and hands them to workers. Each priority has its own few, so that a queue full of nightly work never delays
 * somebody's import. A signal wakes it at once; the poll finds retries, and jobs whose holder died.
 */
@ApplicationScoped
public class QueueDispatcher {

    private static final System.Logger LOG = System.getLogger(QueueDispatcher.class.getName());
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private final JobRunner runner;
    private final JobLeases leases;
    private final Signals signals;
    private final ThreadTransactionManager transactions;
    private final String owner = UUID.randomUUID().toString();
    private final List<Lane> lanes =
            List.of(new Lane(JobPriority.HIGH, 3), new Lane(JobPriority.MEDIUM, 2), new Lane(JobPriority.LOW, 1));
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("queue-", 1).factory());
    private volatile boolean open = true;
    private volatile boolean reachable = true;

    @Inject
    public QueueDispatcher(JobRunner runner, JobLeases leases, Signals signals, ThreadTransactionManager transactions) {
        this.runner = runner;
        this.leases = leases;
        this.signals = signals;
        this.transactions = transactions;
    }

    void start() {
        threads.execute(this::watch);
    }

    /** Jobs get a moment to reach a checkpoint and go back into the queue; the others' leases run out. */
    void stop() throws InterruptedException {
        open = false;
        runner.stopAll();
        threads.shutdown();
        boolean finished = threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        LOG.log(Level.INFO, finished ? "All jobs have stopped." : "Some jobs are left to whoever takes their leases.");
        signals.close();
    }

    private void watch() {
        try {
            while (open) {
                lanes.forEach(this::offer);
                signals.await(JobQueue.CHANNEL, POLL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void offer(Lane lane) {
        if (open && lane.idle.tryAcquire()) {
            threads.execute(() -> drain(lane));
        }
    }

    /** One worker: job after job until none is due. Whenever it found one it calls a colleague. */
    private void drain(Lane lane) {
        try {
            Optional<Job> job = claim(lane.priority);
            while (job.isPresent()) {
                offer(lane);
                runner.run(job.get());
                job = open ? claim(lane.priority) : Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Unavailable down) {
            LOG.log(reachable ? Level.WARNING : Level.DEBUG, "Waiting for the database.", down);
            reachable = false;
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "A job could not be taken or ended.", failure);
        } finally {
            lane.idle.release();
        }
    }

    private Optional<Job> claim(JobPriority priority) {
        Optional<Job> job = transactions.callAs(new Caller.Nobody(), () -> leases.claim(priority, owner));
        reachable = true;
        return job;
    }

    /** The workers of one priority. */
    private record Lane(JobPriority priority, Semaphore idle) {

        Lane(JobPriority priority, int workers) {
            this(priority, new Semaphore(workers));
        }
    }
}
