package com.tradingjournal.imports.batch;

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
 * The instruments whose fills changed, some ten thousand fills of one account at a time: what there was before is read with them.
 * They are cut into transactions of some thousand.
 */
@Dependent
@Named("sharedBookReader")
public class SharedBookReader extends AbstractItemReader {

    /** What is staged does not change any more: the books are the same after a restart. Matched are all fills of a book, new or not. */
    private static final String BOOKS = """
            select r.account_id, r.instrument,
                   (select count(*) from executions e
                     where e.tenant_id = r.tenant_id and e.account_id = r.account_id and e.instrument = r.instrument and e.book_id is null) as fills
              from (select distinct tenant_id, account_id, instrument from import_rows where import_id = ? and book_id is null) r
             order by r.account_id, r.instrument""";

    /** Between two checkpoints: a few transactions, while whoever else wants to write into the account waits. */
    private static final int FILLS = 20_000;

    /** Books of an account to be matched anew. */
    record AccountBooks(UUID accountId, List<BookKey> books) {}

    /** Books of one account, in pieces that can be matched at the same time. */
    record Pieces(UUID accountId, List<AccountBooks> books) {}

    private record Changed(UUID accountId, BookKey book, int fills) {}

    private final UUID importId;
    private final Database database;
    private Iterator<List<Changed>> portions = Collections.emptyIterator();
    private int done;

    @Inject
    public SharedBookReader(Job job, Database database) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.database = database;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        done = checkpoint == null ? 0 : (Integer) checkpoint;
        List<Changed> changed = database.query(
                BOOKS,
                row -> new Changed(
                        row.uuid("account_id"), new BookKey.Shared(row.text("instrument")), row.count("fills")),
                importId);
        portions = FillPortions.of(changed.subList(done, changed.size()), Changed::accountId, Changed::fills, FILLS)
                .iterator();
    }

    @Override
    public @Nullable Object readItem() {
        if (!portions.hasNext()) {
            return null;
        }
        List<Changed> portion = portions.next();
        done += portion.size();
        return new Pieces(portion.getFirst().accountId, pieces(portion));
    }

    private static List<AccountBooks> pieces(List<Changed> books) {
        return FillPortions.of(books, Changed::accountId, Changed::fills).stream()
                .map(piece -> new AccountBooks(
                        piece.getFirst().accountId,
                        piece.stream().map(Changed::book).toList()))
                .toList();
    }

    @Override
    public Serializable checkpointInfo() {
        return done;
    }
}
