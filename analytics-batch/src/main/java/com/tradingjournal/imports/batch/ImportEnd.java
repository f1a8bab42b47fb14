package com.tradingjournal.imports.batch;

import com.tradingjournal.charges.control.StatedCharges;
import com.tradingjournal.jobs.control.JobEnded;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobState;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of an import, in the transaction that ends its job. What completed is summed up; what failed or was cancelled half-way
 * has its new fills taken out again, by a job like that of undoing: there may be a hundred thousand of them. Corrections of fills
 * that were there before stay, and stay counted: their books are matched by that job too, since the import may have ended before
 * it came to that. An import that was undone keeps its counts: they say what it had brought. An undoing that failed half-way can
 * be ordered again and goes on.
 */
@ApplicationScoped
public class ImportEnd {

    /** Row by row through the indexes: tables that have just grown have no statistics to join them by. */
    private static final String COMPLETED = """
            with touched as materialized (
                select distinct p.trade_id
                  from executions e
                  cross join lateral (select trade_id from trade_executions
                                       where tenant_id = e.tenant_id and execution_id = e.id offset 0) p
                 where e.import_id = ?),
            made as (select (select status from trades where id = touched.trade_id) as status from touched)
            update imports
               set status = case when error_code is not null then 'FAILED' when rejected > 0 then 'COMPLETED_WITH_ERRORS' else 'COMPLETED' end,
                   finished_at = ?,
                   trades_closed = (select count(*) from made where status = 'CLOSED'),
                   trades_open = (select count(*) from made where status = 'OPEN'),
                   needs_review = (select count(*) from made where status = 'NEEDS_REVIEW')
             where id = ?""";

    private static final String STOPPED = """
            update imports set status = ?, finished_at = ?, imported = 0, executions = 0, error_code = ?, error_message = ?
             where id = ?""";

    private static final String UNDONE =
            "update imports set status = 'UNDONE' where id = ? and status in ('COMPLETED', 'COMPLETED_WITH_ERRORS')";

    private final Database database;
    private final StagedRows staged;
    private final BroughtFills brought;
    private final JobQueue jobs;
    private final StatedCharges statements;
    private final Clock clock;

    @Inject
    public ImportEnd(
            Database database,
            StagedRows staged,
            BroughtFills brought,
            JobQueue jobs,
            StatedCharges statements,
            Clock clock) {
        this.database = database;
        this.staged = staged;
        this.brought = brought;
        this.jobs = jobs;
        this.statements = statements;
        this.clock = clock;
    }

    void ended(@Observes JobEnded end) {
        if (end.job().type().equals(JobType.IMPORTS_LOAD)) {
            loaded(end, UUID.fromString(end.job().parameter("import")));
        } else if (end.job().type().equals(JobType.IMPORTS_UNDO) && end.state() == JobState.COMPLETED) {
            undone(UUID.fromString(end.job().parameter("import")));
        }
    }

    /** What the import had stated goes too; what a person had removed of it may come again. One that stopped stays what it was. */
    private void undone(UUID importId) {
        statements.withdraw(importId);
        database.update("delete from removed_fills where import_id = ?", importId);
        database.update(UNDONE, importId);
        staged.remove(importId);
    }

    private void loaded(JobEnded end, UUID importId) {
        BulkChunk.planAnew(database);
        switch (end.state()) {
            case COMPLETED -> complete(importId);
            case FAILED -> stop(importId, end.state(), end.error());
            case CANCELLED -> stop(importId, end.state(), null);
            case QUEUED, RUNNING -> throw new IllegalStateException("A job does not end " + end.state());
        }
    }

    private void complete(UUID importId) {
        database.update(COMPLETED, importId, clock.instant(), importId);
        staged.remove(importId);
    }

    private void stop(UUID importId, JobState state, @Nullable String error) {
        String code = error == null ? null : "LOAD_FAILED";
        database.update(STOPPED, state, clock.instant(), code, error, importId);
        statements.withdraw(importId);
        if (brought.shares(importId).isEmpty()) {
            staged.remove(importId);
            return;
        }
        UUID takingBack = jobs.enqueueForWorkspace(JobType.IMPORTS_UNDO, Map.of("import", importId.toString()));
        database.update("update imports set undo_job_id = ? where id = ?", takingBack, importId);
    }
}
