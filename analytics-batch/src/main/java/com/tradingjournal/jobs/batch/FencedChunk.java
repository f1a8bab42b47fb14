package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.CurrentCaller;
import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The listener of every chunk step. The step's transactions are bound to the job's workspace, and each chunk first locks the
 * job's row by its token: whoever was replaced in the meantime fails there and writes nothing.
 */
@Dependent
@Named("fencedChunk")
public class FencedChunk implements StepListener, ChunkListener {

    private final Job job;
    private final JobLeases leases;
    private final CurrentCaller callers;

    @Inject
    public FencedChunk(Job job, JobLeases leases, CurrentCaller callers) {
        this.job = job;
        this.leases = leases;
        this.callers = callers;
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
    }

    /** A chunk may have taken longer than the lease; nobody could claim its locked row, and nobody shall right after. */
    @Override
    public void afterChunk() {
        leases.lockFenced(job);
    }

    @Override
    public void onError(Exception failure) {
        // The chunk rolls back; the runner decides about another attempt.
    }
}
