package com.tradingjournal.imports.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The instruments whose fills changed, in portions of some thousand fills of one account. */
@Dependent
@Named("sharedBookReader")
public class SharedBookReader extends AbstractItemReader {

    private static final int FILLS = 5_000;

    /** What is staged does not change any more, so that a portion is the same after a restart. */
    private static final String BOOKS = """
            select account_id, instrument, count(*) as fills from import_rows where import_id = ? and book_id is null
             group by account_id, instrument order by account_id, instrument""";

    /** Books of an account to be matched anew. */
    record AccountBooks(UUID accountId, List<BookKey> books) {}

    private record Changed(UUID accountId, BookKey book, int fills) {}

    private final UUID importId;
    private final Database database;
    private List<Changed> changed = List.of();
    private int done;

    @Inject
    public SharedBookReader(Job job, Database database) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.database = database;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        done = checkpoint == null ? 0 : (Integer) checkpoint;
        changed = database.query(
                BOOKS,
                row -> new Changed(
                        row.uuid("account_id"), new BookKey.Shared(row.text("instrument")), row.count("fills")),
                importId);
    }

    @Override
    public @Nullable Object readItem() {
        if (done >= changed.size()) {
            return null;
        }
        UUID account = changed.get(done).accountId;
        List<BookKey> books = new ArrayList<>();
        int fills = 0;
        while (done < changed.size()
                && fills < FILLS
                && changed.get(done).accountId.equals(account)) {
            books.add(changed.get(done).book);
            fills += changed.get(done).fills;
            done++;
        }
        return new AccountBooks(account, books);
    }

    @Override
    public Serializable checkpointInfo() {
        return done;
    }
}
