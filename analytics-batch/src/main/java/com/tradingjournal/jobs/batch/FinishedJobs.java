package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jberet.util.BatchUtil;

/** Forgets jobs over many workspaces that have ended, with what the batch engine has written about them: some kinds come every few seconds. */
@ApplicationScoped
public class FinishedJobs {

    private static final String FORGET = """
            delete from jobs where (tenant_id, id) in (
                select tenant_id, id from jobs
                 where tenant_id = ? and type = ? and finished_at < clock_timestamp() - make_interval(secs => ?)
                 limit 1000 for update skip locked)
            returning id""";

    private static final String FORGET_EXECUTIONS = """
            delete from jberet.job_instance where jobinstanceid in (
                select jobinstanceid from jberet.job_execution where jobparameters = any(?))""";

    private final Database database;

    @Inject
    public FinishedJobs(Database database) {
        this.database = database;
    }

    /** In a transaction that is in no workspace. */
    public void forget(JobType type, Duration after) {
        List<UUID> forgotten =
                database.query(FORGET, row -> row.uuid("id"), Caller.NONE, type.id(), (double) after.toSeconds());
        if (!forgotten.isEmpty()) {
            List<String> parameters = forgotten.stream()
                    .map(id -> BatchUtil.propertiesToString(RunningJobs.parametersOf(id)))
                    .toList();
            database.update(FORGET_EXECUTIONS, database.array("text", parameters));
        }
    }
}
