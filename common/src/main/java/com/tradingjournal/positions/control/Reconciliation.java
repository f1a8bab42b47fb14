package com.tradingjournal.positions.control;

import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Σ lots = Σ trades, and in the trade's currency, asked of every trade of the bound workspace. A difference is a bug: it is logged, counted and repaired. */
@ApplicationScoped
public class Reconciliation {

    private static final System.Logger LOG = System.getLogger(Reconciliation.class.getName());

    private static final String DIFFERENT = """
            select t.id, t.account_id, t.instrument, t.book_id
              from trades t
              left join (select trade_id, sum(quantity) as quantity, sum(entry_value) as entry_value,
                                sum(exit_value) as exit_value, sum(fees) as fees,
                                min(currency) as first_currency, max(currency) as last_currency
                           from closed_lots group by trade_id) l on l.trade_id = t.id
              cross join lateral (select t.deleted_at is null and t.status <> 'NEEDS_REVIEW' as counts) has_lots
             where (coalesce(l.quantity, 0), coalesce(l.entry_value, 0), coalesce(l.exit_value, 0), coalesce(l.fees, 0))
                   is distinct from (case when counts then t.closed_quantity else 0 end, case when counts then t.entry_value else 0 end,
                                     case when counts then t.exit_value else 0 end, case when counts then t.realized_fees else 0 end)
                or l.first_currency <> t.currency or l.last_currency <> t.currency""";

    /** How many trades differed from their lots, and how many still did after their books had been matched anew. */
    public record Outcome(int different, int unrepaired) {}

    private record Difference(UUID tradeId, UUID accountId, BookKey book) {}

    private final Database database;
    private final PositionWriter positions;

    @Inject
    public Reconciliation(Database database, PositionWriter positions) {
        this.database = database;
        this.positions = positions;
    }

    /** Checks and repairs the workspace of the running transaction. */
    public Outcome reconcile() {
        List<Difference> differences = differences();
        if (differences.isEmpty()) {
            return new Outcome(0, 0);
        }
        LOG.log(Level.ERROR, "Lots do not add up to their trades: {0}", differences);
        Map<UUID, List<BookKey>> books = differences.stream()
                .collect(Collectors.groupingBy(
                        Difference::accountId, Collectors.mapping(Difference::book, Collectors.toList())));
        books.forEach(positions::rematch);
        return new Outcome(differences.size(), differences().size());
    }

    private List<Difference> differences() {
        return database.query(
                DIFFERENT, row -> new Difference(row.uuid("id"), row.uuid("account_id"), BookKey.of(row)));
    }
}
