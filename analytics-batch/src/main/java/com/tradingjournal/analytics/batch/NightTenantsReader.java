package com.tradingjournal.analytics.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workspaces of the job's range that live in its zone; the checkpoint is the last one compared. */
@Dependent
@Named("nightTenantsReader")
public class NightTenantsReader extends AbstractItemReader {

    private static final String WORKSPACES = """
            select id from tenants where time_zone = ? and id between ? and ? and (?::uuid is null or id > ?) order by id""";

    private final Job job;
    private final StepContext step;
    private final Database database;
    private @Nullable UUID done;

    @Inject
    public NightTenantsReader(Job job, StepContext step, Database database) {
        this.job = job;
        this.step = step;
        this.database = database;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        done = (UUID) checkpoint;
        TenantRange range = TenantRange.of(job);
        TenantTurns.begin(
                step,
                database.query(
                        WORKSPACES,
                        row -> row.uuid("id"),
                        job.parameter(NightPlanner.ZONE),
                        range.first(),
                        range.last(),
                        done,
                        done));
    }

    @Override
    public @Nullable Object readItem() {
        UUID tenant = TenantTurns.of(step).take();
        done = tenant == null ? done : tenant;
        return tenant;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return done;
    }
}
