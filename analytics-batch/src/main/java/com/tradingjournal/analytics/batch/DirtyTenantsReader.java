package com.tradingjournal.analytics.batch;

import com.tradingjournal.jobs.entity.Job;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workspaces of the job's range that have dirty days. It needs no checkpoint: what is drained is not dirty. */
@Dependent
@Named("dirtyTenantsReader")
public class DirtyTenantsReader extends AbstractItemReader {

    private final Job job;
    private final DirtyLog log;
    private final Queue<UUID> waiting = new ArrayDeque<>();

    @Inject
    public DirtyTenantsReader(Job job, DirtyLog log) {
        this.job = job;
        this.log = log;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        waiting.addAll(log.workspaces(TenantRange.of(job)));
    }

    @Override
    public @Nullable Object readItem() {
        return waiting.poll();
    }
}
