package com.tradingjournal.imports.batch;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The end of an import, in the transaction that ends its job. What completed is summed up; what failed or was cancelled half-way
 * is taken out again, so that a file comes in whole or not at all.
 */
@ApplicationScoped
public class ImportEnd {

    private static final String COMPLETED = """
            update imports i
               set status = case when error_code is not null then 'FAILED' when rejected > 0 then 'COMPLETED_WITH_ERRORS' else 'COMPLETED' end,
                   finished_at = ?, trades_closed = t.closed, trades_open = t.open, needs_review = t.review
              from (select count(*) filter (where status = 'CLOSED') as closed, count(*) filter (where status = 'OPEN') as open,
                           count(*) filter (where status = 'NEEDS_REVIEW') as review
                      from trades
                     where id in (select p.trade_id from executions e
                                    join trade_executions p on p.tenant_id = e.tenant_id and p.execution_id = e.id
                                   where e.import_id = ?)) t
             where i.id = ?""";

    private static final String STOPPED = """
            update imports set status = ?, finished_at = ?, imported = 0, changed = 0, executions = 0, error_code = ?, error_message = ?
             where id = ?""";

    private static final String BOOKS =
            "select distinct account_id, instrument, book_id from executions where import_id = ?";

    private final Database database;
    private final StagedRows staged;
    private final PositionWriter positions;
    private final Clock clock;

    @Inject
    public ImportEnd(Database database, StagedRows staged, PositionWriter positions, Clock clock) {
        this.database = database;
        this.staged = staged;
        this.positions = positions;
        this.clock = clock;
    }

    void ended(@Observes JobEnded end) {
        if (!end.job().type().equals(JobType.IMPORTS_LOAD)) {
            return;
        }
        UUID importId = UUID.fromString(end.job().parameter("import"));
        switch (end.state()) {
            case COMPLETED -> database.update(COMPLETED, clock.instant(), importId, importId);
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
        Map<UUID, List<BookKey>> books = database
                .query(
                        BOOKS,
                        row -> {
                            UUID own = row.find("book_id", UUID.class);
                            return new Touched(
                                    row.uuid("account_id"),
                                    own == null ? new BookKey.Shared(row.text("instrument")) : new BookKey.Own(own));
                        },
                        importId)
                .stream()
                .collect(Collectors.groupingBy(
                        Touched::accountId, TreeMap::new, Collectors.mapping(Touched::book, Collectors.toList())));
        books.keySet().forEach(positions::lock);
        database.update("delete from executions where import_id = ?", importId);
        books.forEach(positions::rematch);
    }
}
