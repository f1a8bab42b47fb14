package com.tradingjournal.analytics.boundary;

import com.tradingjournal.analytics.boundary.JournalStep.Bring;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Files in a journal, as far as figures can tell of them: the fills they brought into a book that others' fills share, until undoing takes
 * them out of it again. What the batch does to their rows is no part of it.
 */
final class BroughtFiles {

    private static final String FILL = """
            insert into executions (tenant_id, id, account_id, user_id, instrument, symbol, asset_class, currency, side, quantity, price,
                                    executed_at, other_charge, synthetic, import_id, created_at)
            select a.tenant_id, gen_random_uuid(), a.id, a.user_id, ?, ?, 'STOCK', ?, ?, ?, ?, ?::timestamptz, ?, false, ?, now()
              from accounts a where a.id = ?""";

    private static final String TRADES =
            "select id from trades where account_id = ? and instrument = ? and book_id is null order by id";

    private final ThreadTransactionManager transactions;
    private final Database database;
    private final PositionWriter positions;
    private final List<File> present = new ArrayList<>();

    private record File(UUID id, Caller.JobOf job, UUID accountId, String symbol) {}

    BroughtFiles(ThreadTransactionManager transactions, Database database, PositionWriter positions) {
        this.transactions = transactions;
        this.database = database;
        this.positions = positions;
    }

    /** @return the trades that are in its book now */
    List<UUID> bring(Caller.JobOf job, UUID accountId, Bring brought) {
        File file = new File(UUID.randomUUID(), job, accountId, brought.symbol());
        present.add(file);
        return transactions.callAs(job, () -> {
            positions.lock(accountId);
            brought.fills().forEach(fill -> store(file, brought.currency(), fill));
            positions.rematch(accountId, List.of(new BookKey.Shared(file.symbol)));
            return database.query(TRADES, row -> row.uuid("id"), accountId, file.symbol);
        });
    }

    /** @param place among those that are still there, taken round and round */
    void undo(int place) {
        if (!present.isEmpty()) {
            File file = present.remove(place % present.size());
            transactions.callAs(file.job, () -> {
                positions.lock(file.accountId);
                database.update("delete from executions where import_id = ?", file.id);
                return positions.rematch(file.accountId, List.of(new BookKey.Shared(file.symbol)));
            });
        }
    }

    private void store(File file, String currency, Map<String, Object> fill) {
        database.update(
                FILL,
                file.symbol,
                file.symbol,
                currency,
                fill.get("side"),
                fill.get("quantity"),
                fill.get("price"),
                fill.get("executedAt"),
                fill.get("fees"),
                file.id,
                file.accountId);
    }
}
