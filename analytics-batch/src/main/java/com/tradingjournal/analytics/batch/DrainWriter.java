package com.tradingjournal.analytics.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Takes the dirty days of the chunk's workspaces and makes their rows anew. */
@Dependent
@Named("drainWriter")
public class DrainWriter extends AbstractItemWriter {

    private final DirtyLog log;
    private final CacheWriter cache;
    private final DimensionWriter dimensions;
    private final SeriesWriter series;
    private final TenantAttempt attempts;

    @Inject
    public DrainWriter(
            DirtyLog log, CacheWriter cache, DimensionWriter dimensions, SeriesWriter series, TenantAttempt attempts) {
        this.log = log;
        this.cache = cache;
        this.dimensions = dimensions;
        this.series = series;
        this.attempts = attempts;
    }

    @Override
    public void writeItems(List<Object> tenants) {
        tenants.forEach(tenant -> attempts.attempt((UUID) tenant, this::drain));
    }

    /** Somebody else may be at it; what he has not seen is still in the log, and the next job's. */
    private void drain() {
        if (log.tryLock()) {
            List<DirtyLog.Days> taken = log.take();
            taken.forEach(cache::remake);
            if (dimensions.refresh(taken)) {
                series.refresh();
            }
        }
    }
}
