package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.control.JobProceeds;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.CurrentCaller;
import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The listener of every chunk step. The step's transactions are bound to the job's workspace, and each chunk first locks the
 * job's row by its token: whoever was replaced in the meantime fails there and writes nothing. Nor does the job of whoever may no
 * longer do what he ordered. Of a job that somebody cancelled no further chunk begins.
 */
@Dependent
@Named("fencedChunk")
public class FencedChunk implements StepListener, ChunkListener {

    private final Job job;
    private final JobLeases leases;
    private final CurrentCaller callers;
    private final BatchEngine engine;
    private final JobContext context;
    private final Event<JobProceeds> proceeding;

    @Inject
    public FencedChunk(
            Job job,
            JobLeases leases,
            CurrentCaller callers,
            BatchEngine engine,
            JobContext context,
            Event<JobProceeds> proceeding) {
        this.proceeding = proceeding;
        this.job = job;
        this.leases = leases;
        this.callers = callers;
        this.engine = engine;
        this.context = context;
    }

    @Override
    public void beforeStep() {
        callers.set(job.caller());
    }

    @Override
    public void afterStep() {
        callers.clear();
    }

    @Override
    public void beforeChunk() {
        leases.lockFenced(job);
        proceeding.fire(new JobProceeds(job));
        stopIfCancelled();
    }

    @Override
    public void afterChunk() {
        leases.advance(job);
        stopIfCancelled();
    }

    private void stopIfCancelled() {
        if (context.getBatchStatus() == BatchStatus.STARTED && leases.isCancelRequested(job)) {
            engine.operator().stop(context.getExecutionId());
        }
    }

    @Override
    public void onError(Exception failure) {
        // The chunk rolls back; the runner decides about another attempt.
    }
}
