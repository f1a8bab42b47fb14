package com.tradingjournal.analytics.batch;

import com.tradingjournal.jobs.entity.Job;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The workspaces of the job's range that have dirty days. It needs no checkpoint: what is drained is not dirty. */
@Dependent
@Named("dirtyTenantsReader")
public class DirtyTenantsReader extends AbstractItemReader {

    private final Job job;
    private final StepContext step;
    private final DirtyLog log;

    @Inject
    public DirtyTenantsReader(Job job, StepContext step, DirtyLog log) {
        this.job = job;
        this.step = step;
        this.log = log;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        TenantTurns.begin(step, log.workspaces(TenantRange.of(job)));
    }

    @Override
    public @Nullable Object readItem() {
        return TenantTurns.of(step).take();
    }
}
