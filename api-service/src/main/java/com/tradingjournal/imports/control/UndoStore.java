package com.tradingjournal.imports.control;

import com.tradingjournal.imports.entity.UndoOutlook;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The SQL of undoing an import. */
@ApplicationScoped
public class UndoStore {

    /** Row by row through the indexes, as at the end of an import: what it costs depends on the import, not on the workspace. */
    private static final String OUTLOOK = """
            with brought as materialized (select id from executions where import_id = ?),
            touched as materialized (
                select distinct p.trade_id from brought b
                 cross join lateral (select trade_id from trade_executions where execution_id = b.id offset 0) p),
            gone as materialized (
                select t.* from touched
                 cross join lateral (select * from trades where id = touched.trade_id and deleted_at is null offset 0) t
                 where not exists (
                    select from trade_executions p
                     cross join lateral (select import_id from executions where id = p.execution_id offset 0) e
                     where p.trade_id = t.id and e.import_id is distinct from ?))
            select (select count(*) from brought) as fills, count(*) as trades,
                   count(*) filter (where num_nonnulls(notes, rating, strategy_id, stop_loss, target, initial_risk) > 0
                       or mistakes <> '{}'
                       or exists (select from trade_tags g where g.trade_id = gone.id)) as annotated
              from gone""";

    private static final String OTHERS =
            "select exists (select from executions where import_id = ? and user_id <> ?) as others";

    /** Only one undoing runs, and none after one that ended; one that failed may be ordered again. */
    private static final String BEGIN = """
            update imports i set undo_job_id = ?
             where i.id = ? and i.status in ('COMPLETED', 'COMPLETED_WITH_ERRORS')
               and (i.undo_job_id is null
                   or exists (select from jobs j where j.tenant_id = i.tenant_id and j.id = i.undo_job_id and j.state = 'FAILED'))""";

    private final Database database;

    @Inject
    public UndoStore(Database database) {
        this.database = database;
    }

    UndoOutlook outlook(UUID importId) {
        return database.first(
                        OUTLOOK,
                        row -> new UndoOutlook(row.count("fills"), row.count("trades"), row.count("annotated")),
                        importId,
                        importId)
                .orElseThrow();
    }

    /** Whether it brought fills into an account of somebody else. */
    boolean concernsOthers(UUID importId, UUID userId) {
        return database.first(OTHERS, row -> row.flag("others"), importId, userId)
                .orElseThrow();
    }

    /** @return false when it is being undone already */
    boolean begin(UUID importId, UUID job) {
        return database.update(BEGIN, job, importId) == 1;
    }
}
