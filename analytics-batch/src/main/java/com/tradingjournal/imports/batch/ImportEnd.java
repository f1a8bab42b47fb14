package com.tradingjournal.imports.batch;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.charges.control.StatedCharges;
import com.tradingjournal.jobs.control.JobEnded;
import com.tradingjournal.jobs.entity.JobState;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The end of an import, in the transaction that ends its job. What completed is summed up; what failed or was cancelled half-way
 * has its new fills taken out again. Corrections of fills that were there before stay, and stay counted: their books are
 * matched here, since the import may have ended before it came to that. An import that was undone keeps its counts: they say what
 * it had brought. An undoing that failed half-way can be ordered again and goes on.
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

    /** Of the fills it made, and of those its staged rows have corrected. */
    private static final String BOOKS = """
            select account_id, instrument, book_id from executions where import_id = ?
            union
            select e.account_id, e.instrument, e.book_id
              from import_rows r
              join executions e on e.tenant_id = r.tenant_id and e.account_id = r.account_id and e.fill_key = r.fill_key
             where r.import_id = ?""";

    private final Database database;
    private final StagedRows staged;
    private final PositionWriter positions;
    private final ChargeWriter charges;
    private final StatedCharges statements;
    private final Clock clock;

    @Inject
    public ImportEnd(
            Database database,
            StagedRows staged,
            PositionWriter positions,
            ChargeWriter charges,
            StatedCharges statements,
            Clock clock) {
        this.database = database;
        this.staged = staged;
        this.positions = positions;
        this.charges = charges;
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

    /** What the import had stated goes too; what a person had removed of it may come again. */
    private void undone(UUID importId) {
        statements.withdraw(importId);
        database.update("delete from removed_fills where import_id = ?", importId);
        database.update("update imports set status = 'UNDONE' where id = ?", importId);
    }

    private void loaded(JobEnded end, UUID importId) {
        BulkChunk.planAnew(database);
        switch (end.state()) {
            case COMPLETED -> database.update(COMPLETED, importId, clock.instant(), importId);
            case FAILED -> stop(importId, end.state(), end.error());
            case CANCELLED -> stop(importId, end.state(), null);
            case QUEUED, RUNNING -> throw new IllegalStateException("A job does not end " + end.state());
        }
        staged.remove(importId);
    }

    private void stop(UUID importId, JobState state, @Nullable String error) {
        takeBack(importId);
        String code = error == null ? null : "LOAD_FAILED";
        database.update(STOPPED, state, clock.instant(), code, error, importId);
    }

    private void takeBack(UUID importId) {
        record Touched(UUID accountId, BookKey book) {}
        Map<UUID, List<BookKey>> books =
                database
                        .query(BOOKS, row -> new Touched(row.uuid("account_id"), BookKey.of(row)), importId, importId)
                        .stream()
                        .collect(Collectors.groupingBy(
                                Touched::accountId,
                                TreeMap::new,
                                Collectors.mapping(Touched::book, Collectors.toList())));
        books.keySet().forEach(positions::lock);
        Map<UUID, List<LocalDate>> days = new TreeMap<>();
        books.forEach((account, own) -> days.put(account, charges.daysOf(account, own)));
        database.update("delete from executions where import_id = ?", importId);
        statements.withdraw(importId);
        books.forEach((account, own) -> {
            Set<BookKey> all = new LinkedHashSet<>(own);
            all.addAll(charges.recompute(account, days.getOrDefault(account, List.of())));
            positions.rematch(account, all);
        });
    }
}
