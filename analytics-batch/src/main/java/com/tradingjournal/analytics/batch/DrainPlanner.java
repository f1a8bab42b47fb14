package com.tradingjournal.analytics.batch;

import com.tradingjournal.jobs.batch.FinishedJobs;
import com.tradingjournal.jobs.batch.JobPlanner;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Every few seconds: workspaces that are dirty and that no waiting job will visit get one. A job that runs may have passed them already.
 * Nothing is enqueued where nothing changed, and jobs that have ended are forgotten within the hour. While a file is imported the same days
 * change over and over: its workspace waits for the end, as long as figures can still be kept within thirty seconds of a change.
 */
@ApplicationScoped
public class DrainPlanner implements JobPlanner {

    private static final int PORTION = 25;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final TenantRange ALL = new TenantRange(new UUID(0, 0), new UUID(-1, -1));

    private static final String UNPLANNED = """
            select t.id from unnest(?) t (id)
             where (not exists (select from jobs j where j.tenant_id = t.id and j.type = ? and j.state = 'RUNNING')
                    or (select d.created_at from analytics_dirty d where d.tenant_id = t.id order by d.entry limit 1)
                       < now() - interval '20 seconds')
               and not exists (select from jobs j
                                where j.tenant_id = '00000000-0000-0000-0000-000000000000' and j.type = ? and j.state = 'QUEUED'
                                  and j.run_at < now() + interval '10 seconds'
                                  and t.id between (j.parameters ->> 'first')::uuid and (j.parameters ->> 'last')::uuid)
             order by t.id""";

    private final DirtyLog log;
    private final Database database;
    private final JobQueue queue;
    private final FinishedJobs finished;

    @Inject
    public DrainPlanner(DirtyLog log, Database database, JobQueue queue, FinishedJobs finished) {
        this.log = log;
        this.database = database;
        this.queue = queue;
        this.finished = finished;
    }

    @Override
    public JobType type() {
        return JobType.ANALYTICS_DRAIN;
    }

    @Override
    public void plan(Instant occasion) {
        finished.forget(type(), REMEMBERED);
        for (TenantRange range : TenantRange.of(unplanned(log.workspaces(ALL)), PORTION)) {
            queue.enqueueOnce(type(), occasion + " " + range.first(), range.parameters());
        }
    }

    private List<UUID> unplanned(List<UUID> dirty) {
        return dirty.isEmpty()
                ? dirty
                : database.query(
                        UNPLANNED,
                        row -> row.uuid("id"),
                        database.array("uuid", dirty),
                        JobType.IMPORTS_LOAD.id(),
                        type().id());
    }
}
