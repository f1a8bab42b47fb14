package com.tradingjournal.trades.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.trades.entity.FillDraft;
import com.tradingjournal.trades.entity.InstrumentDraft;
import com.tradingjournal.trades.entity.TradeDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The fills people type: each trade's in a book of its own, matched with nobody else's. */
@ApplicationScoped
public class FillStore {

    private static final String UPSERT = """
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, exchange, asset_class, underlying,
                                    expiry, strike, option_right, multiplier, currency, fx_rate, side, quantity, price, executed_at,
                                    sequence, other_charge, charges_stated, synthetic, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, 0), ?, ?, now())
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

    private final Database database;
    private final TenantSession session;

    @Inject
    public FillStore(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /**
     * Writes what a trade was given as into its book. Fills that were there are written over and keep their ids, and with the
     * first of them the trade its identity; one that is no longer said (an exit taken back) goes.
     */
    void write(UUID bookId, Account account, TradeDraft draft) {
        List<UUID> present = database.query(
                "select id from executions where book_id = ? order by sequence, id", row -> row.uuid("id"), bookId);
        List<FillDraft> fills = draft.fills();
        for (int i = 0; i < fills.size(); i++) {
            UUID id = i < present.size() ? present.get(i) : UuidCreator.getTimeOrderedEpoch();
            upsert(new Place(id, bookId, i), account, draft);
        }
        if (present.size() > fills.size()) {
            database.update(
                    "delete from executions where id = any(?)",
                    database.array("uuid", present.subList(fills.size(), present.size())));
        }
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

    void remove(UUID id) {
        database.update("delete from trade_executions where execution_id = ?", id);
        database.update("delete from executions where id = ?", id);
    }

    /** From now on the trade follows from its fills one by one, and is no longer written over as a round trip. */
    void makeReported(UUID bookId) {
        database.update("update executions set synthetic = false where book_id = ? and synthetic", bookId);
    }

    /** How many round trips the fills of a book make. */
    long tradesIn(UUID bookId) {
        return database.first("select count(*) as n from trades where book_id = ?", row -> row.number("n"), bookId)
                .orElseThrow();
    }

    private void upsert(Place place, Account account, TradeDraft draft) {
        InstrumentDraft instrument = draft.instrument();
        FillDraft fill = draft.fills().get(place.sequence());
        database.update(
                UPSERT,
                session.bound().tenantId(),
                place.id(),
                account.id(),
                account.userId(),
                place.bookId(),
                instrument.symbol(),
                instrument.symbol(),
                instrument.exchange(),
                instrument.assetClass(),
                instrument.underlying(),
                instrument.expiry(),
                instrument.strike(),
                instrument.right(),
                instrument.multiplier(),
                instrument.currency() == null ? account.currency() : instrument.currency(),
                instrument.fxRate(),
                fill.side(),
                fill.quantity(),
                fill.price(),
                fill.executedAt(),
                place.sequence(),
                fill.fees(),
                fill.fees() != null,
                draft.synthetic());
    }

    private record Place(UUID id, UUID bookId, int sequence) {}
}
