package com.tradingjournal.imports.batch;

import com.tradingjournal.audit.control.TradeTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.imports.batch.SharedBookReader.AccountBooks;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * What an import, or undoing it, makes of trades that were there: it goes into their history. Trades that an import brings, or that
 * vanish with it, write none: there may be a hundred thousand of them.
 */
@ApplicationScoped
public class TouchedTrades {

    /** Through the index of each kind of book; of fills by other hands one is enough. */
    private static final String OTHERS = """
            select t.id
              from (select id, tenant_id from trades where account_id = ? and book_id is null and instrument = any(?)
                     union all
                    select id, tenant_id from trades where book_id = any(?)) t
             where exists (select from trade_executions p
                             join executions e on e.tenant_id = p.tenant_id and e.id = p.execution_id
                            where p.tenant_id = t.tenant_id and p.trade_id = t.id and e.import_id is distinct from ?)""";

    private final Database database;
    private final TradeTrail trail;

    @Inject
    public TouchedTrades(Database database, TradeTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /**
     * Runs what changes these books and records what it makes of those of their trades that hold a fill which this import has not
     * brought. Their figures stay in the database.
     */
    void recorded(AuditEvent event, UUID importId, AccountBooks touched, Runnable change) {
        List<UUID> ids = database.query(
                OTHERS,
                row -> row.uuid("id"),
                touched.accountId(),
                database.array("text", BookKey.instruments(touched.books())),
                database.array("uuid", BookKey.ownIds(touched.books())),
                importId);
        if (ids.isEmpty()) {
            change.run();
            return;
        }
        trail.remember(ids);
        change.run();
        trail.recordChanged(event);
    }
}
