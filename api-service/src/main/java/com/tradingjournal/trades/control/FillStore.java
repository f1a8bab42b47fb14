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
                                    sequence, other_charge, synthetic, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
            on conflict (tenant_id, id) do update set
                account_id = excluded.account_id, user_id = excluded.user_id, instrument = excluded.instrument,
                symbol = excluded.symbol, exchange = excluded.exchange, asset_class = excluded.asset_class,
                underlying = excluded.underlying, expiry = excluded.expiry, strike = excluded.strike,
                option_right = excluded.option_right, multiplier = excluded.multiplier, currency = excluded.currency,
                fx_rate = excluded.fx_rate, side = excluded.side, quantity = excluded.quantity, price = excluded.price,
                executed_at = excluded.executed_at, brokerage = 0, exchange_charge = 0, tax = 0, stamp = 0,
                other_charge = excluded.other_charge, edited_at = now()
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
            database.update("delete from executions where book_id = ? and sequence >= ?", bookId, fills.size());
        }
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
                draft.synthetic());
    }

    private record Place(UUID id, UUID bookId, int sequence) {}
}
