package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.observability.control.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jberet.runtime.JobExecutionImpl;

/** Runs one claimed job to its end: starts or restarts its execution, keeps the lease meanwhile, writes down how it ended. */
@ApplicationScoped
public class JobRunner {

    /** A process may die for many reasons; of this many deaths in a row at one place the job itself is the likeliest. */
    private static final int TAKEOVERS = 5;

    private final BatchExecutions executions;
    private final RunningJobs running;
    private final LeaseKeeper leases;
    private final JobOutcomes outcomes;
    private final Set<JobExecutionImpl> active = ConcurrentHashMap.newKeySet();

    @Inject
    public JobRunner(BatchExecutions executions, RunningJobs running, LeaseKeeper leases, JobOutcomes outcomes) {
        this.executions = executions;
        this.running = running;
        this.leases = leases;
        this.outcomes = outcomes;
    }

    void run(Job job) throws InterruptedException {
        if (!running.hold(job)) {
            outcomes.postponed(job);
            return;
        }
        LogContext.put("job", job.id().toString());
        try {
            start(job);
        } catch (RuntimeException failure) {
            outcomes.failed(job, failure);
        } finally {
            running.forget(job);
            LogContext.clear();
        }
    }

    private void start(Job job) throws InterruptedException {
        if (job.cancelRequested()) {
            outcomes.cancelled(job);
            return;
        }
        if (job.takeovers() >= TAKEOVERS) {
            outcomes.givenUp(job);
            return;
        }
        Optional<BatchEngine.Run> run = executions.begin(job);
        if (run.isPresent()) {
            await(job, run.get());
        } else {
            outcomes.completed(job);
        }
    }

    private void await(Job job, BatchEngine.Run run) throws InterruptedException {
        JobExecutionImpl execution = run.execution();
        active.add(execution);
        try (LeaseKeeper.Hold hold = leases.hold(job, () -> executions.stop(execution))) {
            run.end().get();
            switch (execution.getBatchStatus()) {
                case COMPLETED -> outcomes.completed(job);
                case STOPPED, STOPPING -> {
                    if (hold.cancelled()) {
                        outcomes.cancelled(job);
                    } else {
                        outcomes.givenBack(job);
                    }
                }
                case FAILED, ABANDONED, STARTING, STARTED -> outcomes.failed(job, BatchExecutions.failureOf(execution));
            }
        } catch (ExecutionException engineFailed) {
            outcomes.failed(job, engineFailed);
        } finally {
            active.remove(execution);
        }
    }

    /** Asks every execution to stop at its next checkpoint. */
    void stopAll() {
        active.forEach(executions::stop);
    }
}
