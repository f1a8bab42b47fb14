package com.tradingjournal.trades.control;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.tenancy.control.Columns;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.trades.entity.FillDraft;
import com.tradingjournal.trades.entity.InstrumentDraft;
import com.tradingjournal.trades.entity.TradeDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fills people type: each trade's in a book of its own, matched with nobody else's. */
@ApplicationScoped
public class FillStore {

    private static final String UPSERT = """
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, exchange, asset_class, underlying,
                                    expiry, strike, option_right, multiplier, currency, fx_rate, side, quantity, price, executed_at,
                                    sequence, other_charge, charges_stated, synthetic, created_at)
            select ?, n.id, n.account_id, n.user_id, n.book_id, n.symbol, n.symbol, n.exchange, n.asset_class, n.underlying,
                   n.expiry, n.strike, n.option_right, n.multiplier, n.currency, n.fx_rate, n.side, n.quantity, n.price, n.executed_at,
                   n.sequence, coalesce(n.fees, 0), n.fees is not null, n.synthetic, now()
              from n
            on conflict (tenant_id, id) do update set
                account_id = excluded.account_id, user_id = excluded.user_id, instrument = excluded.instrument,
                symbol = excluded.symbol, exchange = excluded.exchange, asset_class = excluded.asset_class,
                underlying = excluded.underlying, expiry = excluded.expiry, strike = excluded.strike,
                option_right = excluded.option_right, multiplier = excluded.multiplier, currency = excluded.currency,
                fx_rate = excluded.fx_rate, side = excluded.side, quantity = excluded.quantity, price = excluded.price,
                isin = case when executions.symbol = excluded.symbol then executions.isin end,
                executed_at = excluded.executed_at, sequence = excluded.sequence, brokerage = 0, exchange_charge = 0, tax = 0, stamp = 0,
                other_charge = excluded.other_charge, depository_charge = 0, charges_computed = false,
                charges_stated = excluded.charges_stated, edited_at = now()
            """;

    private static final Columns<Place> COLUMNS = Columns.of(
            column("id", "uuid", Place::id),
            column("account_id", "uuid", of(book -> book.account().id())),
            column("user_id", "uuid", of(book -> book.account().userId())),
            column("book_id", "uuid", of(Book::id)),
            column("symbol", "text", said(InstrumentDraft::symbol)),
            column("exchange", "text", said(InstrumentDraft::exchange)),
            column("asset_class", "text", said(InstrumentDraft::assetClass)),
            column("underlying", "text", said(InstrumentDraft::underlying)),
            column("expiry", "date", said(InstrumentDraft::expiry)),
            column("strike", "numeric", said(InstrumentDraft::strike)),
            column("option_right", "text", said(InstrumentDraft::right)),
            column("multiplier", "numeric", said(InstrumentDraft::multiplier)),
            column("currency", "text", of(Book::currency)),
            column("fx_rate", "numeric", said(InstrumentDraft::fxRate)),
            column("side", "text", place -> place.fill().side()),
            column("quantity", "numeric", place -> place.fill().quantity()),
            column("price", "numeric", place -> place.fill().price()),
            column("executed_at", "timestamptz", place -> place.fill().executedAt()),
            column("sequence", "int8", place -> (long) place.sequence()),
            column("fees", "numeric", place -> place.fill().fees()),
            column("synthetic", "bool", of(book -> book.draft().synthetic())));

    /** What is traded is what the trade's first fill says; the new one stands in the same book. */
    private static final String ADD = """
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, isin, exchange, asset_class,
                                    underlying, expiry, strike, option_right, multiplier, currency, fx_rate, side, quantity, price,
                                    executed_at, sequence, other_charge, charges_stated, synthetic, edited_at, created_at)
            select a.tenant_id, ?, a.account_id, a.user_id, a.book_id, a.instrument, a.symbol, a.isin, a.exchange, a.asset_class,
                   a.underlying, a.expiry, a.strike, a.option_right, a.multiplier, a.currency, a.fx_rate, ?, ?, ?, ?,
                   (select coalesce(max(o.sequence), 0) + 1 from trade_executions te
                      join executions o on o.tenant_id = te.tenant_id and o.id = te.execution_id where te.trade_id = t.id),
                   coalesce(?, 0), ?, false, now(), now()
            from trades t join executions a on a.tenant_id = t.tenant_id and a.id = t.anchor_execution_id
            where t.id = ?
            """;

    private static final String CHANGE = """
            update executions set side = ?, quantity = ?, price = ?, executed_at = ?, brokerage = 0, exchange_charge = 0, tax = 0,
                   stamp = 0, other_charge = coalesce(?, 0), depository_charge = 0, charges_computed = false, charges_stated = ?,
                   edited_at = now()
            where id = ?
            """;

    private static final String REMEMBER = """
            insert into removed_fills (tenant_id, account_id, fill_key, user_id, import_id, removed_at)
            select e.tenant_id, e.account_id, e.fill_key, e.user_id, e.import_id, now()
              from executions e where e.id = ? and e.fill_key is not null
            on conflict (tenant_id, account_id, fill_key) do nothing
            """;

    private final Database database;
    private final TenantSession session;

    @Inject
    public FillStore(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /** A book of its own and what it is to hold. */
    record Book(UUID id, Account account, TradeDraft draft) {

        String currency() {
            String said = draft.instrument().currency();
            return said == null ? account.currency() : said;
        }
    }

    /**
     * Writes what each trade was given as into its book. Fills that were there are written over and keep their ids, and with the
     * first of them the trade its identity; one that is no longer said (an exit taken back) goes.
     */
    void write(List<Book> books) {
        Map<UUID, List<UUID>> present = present(books);
        List<Place> places = new ArrayList<>();
        List<UUID> left = new ArrayList<>();
        for (Book book : books) {
            List<UUID> ids = present.getOrDefault(book.id(), List.of());
            int fills = book.draft().fills().size();
            for (int i = 0; i < fills; i++) {
                places.add(new Place(i < ids.size() ? ids.get(i) : UuidCreator.getTimeOrderedEpoch(), book, i));
            }
            left.addAll(ids.subList(Math.min(fills, ids.size()), ids.size()));
        }
        COLUMNS.write(database, UPSERT, places, session.bound().tenantId());
        if (!left.isEmpty()) {
            database.update("delete from executions where id = any(?)", database.array("uuid", left));
        }
    }

    private Map<UUID, List<UUID>> present(List<Book> books) {
        Map<UUID, List<UUID>> present = new HashMap<>();
        database.forEach(
                "select book_id, id from executions where book_id = any(?) order by sequence, id",
                row -> present.computeIfAbsent(row.uuid("book_id"), any -> new ArrayList<>())
                        .add(row.uuid("id")),
                database.array("uuid", books.stream().map(Book::id).toList()));
        return present;
    }

    UUID add(UUID tradeId, FillDraft fill) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.update(
                ADD,
                id,
                fill.side(),
                fill.quantity(),
                fill.price(),
                fill.executedAt(),
                fill.fees(),
                fill.fees() != null,
                tradeId);
        return id;
    }

    /** A person's word stands above the file's from now on: the fill is marked as edited. */
    void change(UUID id, FillDraft fill) {
        database.update(
                CHANGE,
                fill.side(),
                fill.quantity(),
                fill.price(),
                fill.executedAt(),
                fill.fees(),
                fill.fees() != null,
                id);
    }

    /** An imported one is remembered, so that its file does not bring it back; what was added to resolve it stays. */
    void remove(UUID id) {
        database.update(REMEMBER, id);
        database.update("update executions set orphan_id = null where orphan_id = ?", id);
        database.update("delete from trade_executions where execution_id = ?", id);
        database.update("delete from executions where id = ?", id);
    }

    /** From now on the trade follows from its fills one by one, and is no longer written over as a round trip. */
    void makeReported(UUID bookId) {
        database.update("update executions set synthetic = false where book_id = ? and synthetic", bookId);
    }

    /** Those of these books whose fills do not make one round trip. */
    List<UUID> notOneTrade(Collection<UUID> books) {
        return database.query("""
                select b.id from unnest(?::uuid[]) as b (id)
                 where (select count(*) from trades t where t.book_id = b.id) <> 1""", row -> row.uuid("id"), database.array("uuid", books));
    }

    private static Function<Place, @Nullable Object> of(Function<Book, @Nullable Object> value) {
        return place -> value.apply(place.book());
    }

    private static Function<Place, @Nullable Object> said(Function<InstrumentDraft, @Nullable Object> value) {
        return place -> value.apply(place.book().draft().instrument());
    }

    private record Place(UUID id, Book book, int sequence) {

        FillDraft fill() {
            return book.draft().fills().get(sequence);
        }
    }
}
