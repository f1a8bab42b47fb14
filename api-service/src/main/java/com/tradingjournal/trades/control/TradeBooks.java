package com.tradingjournal.trades.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.accounts.control.TradingAccounts;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Turns what people type into fills, and has {@code positions} make trades and lots of them. */
@ApplicationScoped
public class TradeBooks {

    private final FillStore fills;
    private final PositionWriter positions;
    private final TradingAccounts accounts;
    private final TradeNotes notes;
    private final ChargeWriter charges;

    @Inject
    public TradeBooks(
            FillStore fills,
            PositionWriter positions,
            TradingAccounts accounts,
            TradeNotes notes,
            ChargeWriter charges) {
        this.notes = notes;
        this.charges = charges;
        this.fills = fills;
        this.positions = positions;
        this.accounts = accounts;
    }

    /**
     * Writes a new trade into a book of its own.
     *
     * @return the trade's id, which is its book's
     * @throws Invalid when its fills make more than one round trip
     */
    UUID open(TradeDraft draft) {
        UUID bookId = UuidCreator.getTimeOrderedEpoch();
        write(bookId, accounts.forTrading(draft.accountId()), draft);
        return bookId;
    }

    /** Writes an edited round trip over the one it was; a trade made of reported fills has none to write over. */
    void rewrite(Trade trade, TradeDraft draft) {
        UUID bookId = trade.bookId();
        if (bookId == null) {
            throw new IllegalStateException("Only a book of its own is written over.");
        }
        List<Instant> before = momentsOf(trade);
        UUID left = trade.accountId();
        Account account = accounts.forTrading(draft.accountId() == null ? left : draft.accountId());
        write(bookId, account, draft);
        if (!account.id().equals(left)) {
            positions.rematch(left, charges.recomputeAt(left, before));
        }
    }

    /** When its fills happened: days whose charges depend on them. */
    List<Instant> momentsOf(Trade trade) {
        return charges.momentsOf(trade.id());
    }

    /**
     * A trade that the caller may change, as it stands once nobody else can change its account's positions.
     *
     * @throws NotFound also for a deleted one
     */
    Trade locked(UUID id) {
        Trade trade = lockedEvenDeleted(id);
        if (trade.deleted()) {
            throw new NotFound();
        }
        return trade;
    }

    /** The same, of trades that may be deleted: whoever waited for the lock must not trust what he read before it. */
    Trade lockedEvenDeleted(UUID id) {
        Trade trade = notes.find(id).orElseThrow(NotFound::new);
        UUID account = trade.accountId();
        accounts.requireOwn(trade.userId());
        positions.lock(account);
        notes.refresh(trade);
        if (!account.equals(trade.accountId())) {
            throw Conflict.staleVersion();
        }
        return trade;
    }

    /** Makes charges, lots and figures right after a trade was deleted or restored. */
    void rematch(Trade trade) {
        rematch(trade, momentsOf(trade));
    }

    /** The same after one of its fills has changed, which happened at these moments or did before. */
    void rematch(Trade trade, Collection<Instant> touched) {
        UUID bookId = trade.bookId();
        BookKey book = bookId == null ? new BookKey.Shared(trade.instrument()) : new BookKey.Own(bookId);
        match(trade.accountId(), book, touched);
        if (bookId != null) {
            requireOneTrade(bookId);
        }
    }

    private void write(UUID bookId, Account account, TradeDraft draft) {
        positions.lock(account.id());
        Set<Instant> touched = new HashSet<>(charges.momentsOf(bookId));
        fills.write(bookId, account, draft);
        touched.addAll(charges.momentsOf(bookId));
        match(account.id(), new BookKey.Own(bookId), touched);
        requireOneTrade(bookId);
    }

    /** Charges are rounded over a day: other books may have changed too. */
    private void match(UUID accountId, BookKey book, Collection<Instant> touched) {
        Set<BookKey> books = new LinkedHashSet<>(charges.recomputeAt(accountId, touched));
        books.add(book);
        positions.rematch(accountId, books);
    }

    private void requireOneTrade(UUID bookId) {
        if (fills.tradesIn(bookId) != 1) {
            throw Invalid.field("executions", "must make one round trip: record each as a trade of its own");
        }
    }
}
