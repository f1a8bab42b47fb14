package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Renews the leases of running jobs, and stops a job that somebody cancelled or that was taken over. */
@ApplicationScoped
public class LeaseKeeper {

    private static final System.Logger LOG = System.getLogger(LeaseKeeper.class.getName());
    private static final long PERIOD = JobLeases.LEASE.toMillis() / 3;

    private final JobLeases leases;
    private final ThreadTransactionManager transactions;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-leases").factory());

    @Inject
    public LeaseKeeper(JobLeases leases, ThreadTransactionManager transactions) {
        this.leases = leases;
        this.transactions = transactions;
    }

    Hold hold(Job job, Runnable stop) {
        return new Hold(job, stop);
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }

    /** A lease that is renewed until it is closed. */
    final class Hold implements AutoCloseable {

        private final Job job;
        private final Runnable stop;
        private final Future<?> renewals;
        private volatile boolean cancelled;

        private Hold(Job job, Runnable stop) {
            this.job = job;
            this.stop = stop;
            this.renewals = clock.scheduleWithFixedDelay(this::renew, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
        }

        /** Whether somebody has asked for the job to stop, up to now: its chunks may have heard it first. */
        boolean cancelled() {
            renew();
            return cancelled;
        }

        private void renew() {
            try {
                Optional<Boolean> held = transactions.callAs(new Caller.Nobody(), () -> leases.renew(job));
                cancelled = held.orElse(false);
                if (held.isEmpty() || cancelled) {
                    stop.run();
                }
            } catch (RuntimeException failure) {
                LOG.log(
                        Level.WARNING,
                        "The lease of job " + job.id() + " could not be renewed: " + failure.getMessage());
            }
        }

        @Override
        public void close() {
            renewals.cancel(false);
        }
    }
}
