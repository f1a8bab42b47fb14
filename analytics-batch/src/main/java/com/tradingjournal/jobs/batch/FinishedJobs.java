package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Forgets jobs over many workspaces that have ended: some kinds come every few seconds. What the batch engine has written about a job goes
 * with its row.
 */
@ApplicationScoped
public class FinishedJobs {

    private static final String FORGET = """
            delete from jobs where (tenant_id, id) in (
                select tenant_id, id from jobs
                 where tenant_id = ? and type = ? and finished_at < clock_timestamp() - make_interval(secs => ?)
                 limit 1000 for update skip locked)""";

    /** What an import shows of its jobs stays as long as the import, which is seen in its workspace only. */
    private static final String FORGET_ENDED = """
            delete from jobs where (tenant_id, id) in (
                select j.tenant_id, j.id from jobs j
                 where j.finished_at < clock_timestamp() - make_interval(secs => ?)
                   and (j.type not in ('imports-load', 'imports-undo')
                        or nullif(current_setting('app.current_tenant_id', true), '') is not null
                           and not exists (select from imports i where i.tenant_id = j.tenant_id and j.id in (i.job_id, i.undo_job_id)))
                 limit 1000 for update skip locked)""";

    private final Database database;

    @Inject
    public FinishedJobs(Database database) {
        this.database = database;
    }

    /** In a transaction that is in no workspace. */
    public void forget(JobType type, Duration after) {
        database.update(FORGET, Caller.NONE, type.id(), (double) after.toSeconds());
    }

    /**
     * Of any kind, some at a time: of the bound workspace; in none, of all.
     *
     * @return how many
     */
    public int forgetEnded(Duration after) {
        return database.update(FORGET_ENDED, (double) after.toSeconds());
    }
}
