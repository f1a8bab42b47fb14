package com.tradingjournal.charges.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.FillPortions;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The books whose trades have other fees than their fills, in portions of some thousand fills. It needs no checkpoint: what was
 * matched before a restart is even.
 */
@Dependent
@Named("unevenBooksReader")
public class UnevenBooksReader extends AbstractItemReader {

    /** A book is counted with all its fills, for all of them are matched. */
    private static final String BOOKS = """
            select e.instrument, e.book_id, count(*) as fills
              from executions e
              left join (select execution_id, sum(fees) as fees from trade_executions group by execution_id) p on p.execution_id = e.id
             where e.account_id = ?
             group by e.instrument, e.book_id
            having bool_or(e.fees <> coalesce(p.fees, 0))
             order by e.instrument, e.book_id""";

    private record Uneven(BookKey book, int fills) {}

    private final UUID accountId;
    private final Database database;
    private Iterator<List<Uneven>> portions = Collections.emptyIterator();

    @Inject
    public UnevenBooksReader(Job job, Database database) {
        this.accountId = UUID.fromString(job.parameter("account"));
        this.database = database;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        List<Uneven> books = database.query(BOOKS, row -> new Uneven(BookKey.of(row), row.count("fills")), accountId);
        portions = FillPortions.of(books, any -> accountId, Uneven::fills).iterator();
    }

    @Override
    public @Nullable Object readItem() {
        return portions.hasNext() ? portions.next().stream().map(Uneven::book).toList() : null;
    }
}
