package com.tradingjournal.analytics.batch;

import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Stands before {@code fencedChunk}, whose statement is the first of a chunk: the chunk is then bound to the workspace whose turn it is. */
@Dependent
@Named("tenantChunk")
public class TenantChunk extends AbstractChunkListener {

    private final StepContext step;
    private final CurrentCaller callers;

    @Inject
    public TenantChunk(StepContext step, CurrentCaller callers) {
        this.step = step;
        this.callers = callers;
    }

    @Override
    public void beforeChunk() {
        callers.set(TenantTurns.of(step)
                .next()
                .<Caller>map(tenant -> new Caller.JobOf(tenant, Caller.NONE))
                .orElseGet(Caller.Nobody::new));
    }
}
