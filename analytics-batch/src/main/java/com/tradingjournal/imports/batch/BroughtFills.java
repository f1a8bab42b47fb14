package com.tradingjournal.imports.batch;

import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The fills that an import was the first to bring, whatever has become of them since. Another file that brought one of them again
 * has no part in it.
 */
@ApplicationScoped
public class BroughtFills {

    /** A book, and how many fills the import has brought into it or corrected there. */
    record Share(UUID accountId, BookKey book, int fills) {}

    /**
     * What an import that stopped half-way has corrected of others' fills: the corrections stay, and the rows that made them are
     * staged until it is taken back.
     */
    static final String CORRECTED = """
            select e.account_id, e.instrument, e.book_id, r.executed_at, r.exit_at
              from import_rows r
              join executions e on e.tenant_id = r.tenant_id and e.account_id = r.account_id and e.fill_key = r.fill_key
             where r.import_id = %s and e.import_id is distinct from r.import_id""";

    private static final String SHARES = """
            select account_id, instrument, book_id, count(*) as fills
              from (select account_id, instrument, book_id from executions where import_id = ?
                    union all select account_id, instrument, book_id from (%s) c) b
             group by account_id, instrument, book_id order by account_id, instrument, book_id""".formatted(CORRECTED.formatted("?"));

    /** By their books, found behind an {@code offset 0}: through the import's index every portion would pass those gone before it. */
    private static final String REMOVE = """
            delete from executions where ctid = any (array(
                select b.ctid from (select e.ctid, e.import_id from executions e where %s offset 0) b where b.import_id = ?))""";

    private static final String REMOVE_SHARED =
            REMOVE.formatted("e.account_id = ? and e.book_id is null and e.instrument = any(?)");

    private static final String REMOVE_OWN = REMOVE.formatted("e.book_id = any(?)");

    private final Database database;

    @Inject
    public BroughtFills(Database database) {
        this.database = database;
    }

    /** In the order of accounts; what was removed is no part of it any more. */
    List<Share> shares(UUID importId) {
        return database.query(SHARES, BroughtFills::share, importId, importId);
    }

    void remove(UUID importId, UUID accountId, Collection<BookKey> books) {
        List<String> instruments = BookKey.instruments(books);
        List<UUID> own = BookKey.ownIds(books);
        database.update(REMOVE_SHARED, accountId, database.array("text", instruments), importId);
        database.update(REMOVE_OWN, database.array("uuid", own), importId);
    }

    private static Share share(Row row) {
        return new Share(row.uuid("account_id"), BookKey.of(row), row.count("fills"));
    }
}
