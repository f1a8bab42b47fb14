package com.tradingjournal.analytics.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workspaces of the job's range that live in its zone; the checkpoint is the last one compared. */
@Dependent
@Named("nightTenantsReader")
public class NightTenantsReader extends AbstractItemReader {

    private static final String WORKSPACES = """
            select id from tenants where time_zone = ? and id between ? and ? and (?::uuid is null or id > ?) order by id""";

    private final Job job;
    private final Database database;
    private final Queue<UUID> waiting = new ArrayDeque<>();
    private @Nullable UUID done;

    @Inject
    public NightTenantsReader(Job job, Database database) {
        this.job = job;
        this.database = database;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        done = (UUID) checkpoint;
        TenantRange range = TenantRange.of(job);
        waiting.addAll(database.query(
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
        UUID tenant = waiting.poll();
        done = tenant == null ? done : tenant;
        return tenant;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return done;
    }
}
