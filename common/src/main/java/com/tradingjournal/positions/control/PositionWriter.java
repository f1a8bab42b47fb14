package com.tradingjournal.positions.control;

import com.tradingjournal.positions.control.BookReader.Stored;
import com.tradingjournal.positions.control.TradeRow.PaidLot;
import com.tradingjournal.positions.entity.RoundTrip.Portion;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes trades, their portions and closed lots equal to what the fills say. Runs in the caller's transaction. */
@ApplicationScoped
public class PositionWriter {

    private static final int BOOKS_AT_ONCE = 1_000;

    /** Two locks, always in this order: who has the first may change the account; who changes something holds the second. */
    private static final String LOCK = """
            select pg_advisory_xact_lock_shared(hashtextextended('days ' || tenant_id, 0)),
                   pg_advisory_xact_lock(hashtextextended('positions ' || id, seed))
              from accounts cross join unnest(?) as s (seed) where id = ? order by seed""";

    private static final String LOCK_IN_LANE = """
            select pg_advisory_xact_lock_shared(hashtextextended('days ' || tenant_id, 0)),
                   pg_advisory_xact_lock_shared(hashtextextended('positions ' || id, 1))
              from accounts where id = ?""";

    private final Database database;
    private final AnalyticsVersion analyticsVersion;
    private final Clock clock;
    private final BookReader books;
    private final TradeRows trades;
    private final TradeParts<Portion> portions;
    private final TradeParts<PaidLot> lots;
    private final InheritedAnnotations annotations;

    @Inject
    public PositionWriter(Database database, AnalyticsVersion analyticsVersion, Clock clock) {
        this.database = database;
        this.analyticsVersion = analyticsVersion;
        this.clock = clock;
        this.books = new BookReader(database);
        this.trades = new TradeRows(database);
        this.portions = TradeParts.portions(database);
        this.lots = TradeParts.lots(database);
        this.annotations = new InheritedAnnotations(database);
    }

    /** Until the end of the transaction nobody else changes this account's positions. Comes before the first change of a fill or trade. */
    public void lock(UUID accountId) {
        lock(accountId, List.of(0, 1));
    }

    /**
     * Keeps the account for transactions beside this one: until its end nobody else changes positions there, and it does not either.
     * Each of them calls {@link #lockInLane}, and they have nothing in common but the account.
     */
    public void lockForLanes(UUID accountId) {
        lock(accountId, List.of(0));
    }

    /** For one of them. It is safe to its end even if the transaction that keeps the account loses its connection. */
    public void lockInLane(UUID accountId) {
        database.forEach(LOCK_IN_LANE, row -> {}, accountId);
    }

    private void lock(UUID accountId, List<Integer> seeds) {
        database.forEach(LOCK, row -> {}, database.array("bigint", seeds), accountId);
    }

    /**
     * Matches all fills of these books anew. The statements do not depend on the number of books; memory does: some hundred
     * thousand fills at a time are fine.
     */
    public Rematch rematch(UUID accountId, Collection<BookKey> keys) {
        lock(accountId);
        return rematchLocked(accountId, keys);
    }

    /** The same of books that the caller has locked. */
    public Rematch rematchLocked(UUID accountId, Collection<BookKey> keys) {
        Pairing pairing = Pairing.of(books.match(accountId, keys), books.stored(accountId, keys));
        return write(accountId, pairing);
    }

    /** All books of an account: after a change of its lot method or zone. */
    public Rematch rematchAll(UUID accountId) {
        lock(accountId);
        List<BookKey> all = books.booksOf(accountId);
        Rematch result = Rematch.NOTHING;
        for (int from = 0; from < all.size(); from += BOOKS_AT_ONCE) {
            result = result.plus(rematch(accountId, all.subList(from, Math.min(all.size(), from + BOOKS_AT_ONCE))));
        }
        return result;
    }

    private Rematch write(UUID accountId, Pairing pairing) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int created = trades.insert(accountId, pairing.created(), now);
        int changed = trades.merge(accountId, pairing.kept(), now);
        int parts = portions.insert(accountId, pairing.created()) + lots.insert(accountId, pairing.created());
        parts += portions.merge(accountId, pairing.kept()) + lots.merge(accountId, pairing.kept());
        remove(pairing, now);
        Rematch result = new Rematch(created, changed, pairing.vanished().size());
        if (parts > 0 || !result.equals(Rematch.NOTHING)) {
            analyticsVersion.touch();
        }
        return result;
    }

    private void remove(Pairing pairing, Instant now) {
        if (pairing.vanished().isEmpty()) {
            return;
        }
        List<TradeRow> present = Stream.concat(pairing.created().stream(), pairing.kept().stream())
                .toList();
        annotations.move(pairing.vanished(), present, now);
        trades.delete(pairing.vanished().stream().map(Stored::id).toList());
    }
}
