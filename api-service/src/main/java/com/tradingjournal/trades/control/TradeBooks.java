package com.tradingjournal.trades.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.accounts.control.TradingAccounts;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what people type into fills, and has {@code positions} make trades and lots of them. */
@ApplicationScoped
public class TradeBooks {

    private final FillStore fills;
    private final PositionWriter positions;
    private final TradingAccounts accounts;
    private final TradeNotes notes;

    @Inject
    public TradeBooks(FillStore fills, PositionWriter positions, TradingAccounts accounts, TradeNotes notes) {
        this.notes = notes;
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
        FillStore.Book book = fresh(draft, account(draft.accountId()));
        write(book);
        return book.id();
    }

    /** Writes an edited round trip over the one it was; a trade made of reported fills has none to write over. */
    void rewrite(Trade trade, TradeDraft draft) {
        write(over(trade, draft));
    }

    /** The book a new trade is to stand in. */
    FillStore.Book fresh(TradeDraft draft, Account account) {
        return new FillStore.Book(UuidCreator.getTimeOrderedEpoch(), account, draft);
    }

    /** The account that a new trade is to be written in, by what the client says of it. */
    Account account(@Nullable UUID said) {
        return accounts.forTrading(said);
    }

    /** The book of a trade with what is to stand in it. */
    FillStore.Book over(Trade trade, TradeDraft draft) {
        UUID bookId = trade.bookId();
        if (bookId == null) {
            throw new IllegalStateException("Only a book of its own is written over.");
        }
        UUID account = draft.accountId() == null ? trade.accountId() : draft.accountId();
        return new FillStore.Book(bookId, accounts.forTrading(account), draft);
    }

    /** Writes many books, whose accounts are locked, and makes trades of them and of those that changed otherwise. */
    void write(List<FillStore.Book> books, Collection<Trade> touched) {
        Map<UUID, List<BookKey>> changed = new TreeMap<>();
        books.forEach(book -> changed.computeIfAbsent(book.account().id(), any -> new ArrayList<>())
                .add(new BookKey.Own(book.id())));
        touched.forEach(trade -> changed.computeIfAbsent(trade.accountId(), any -> new ArrayList<>())
                .add(key(trade)));
        fills.write(books);
        changed.forEach((account, keys) ->
                positions.rematch(account, keys.stream().distinct().toList()));
    }

    /** Nobody else changes the positions of these accounts until the end of the transaction; always in the same order. */
    void lock(Collection<UUID> accountIds) {
        new TreeSet<>(accountIds).forEach(positions::lock);
    }

    /** @throws com.tradingjournal.errors.entity.Forbidden when the caller may not change this owner's trades */
    void requireOwn(UUID ownerId) {
        accounts.requireOwn(ownerId);
    }

    /** Those of these books whose fills do not make one round trip. */
    List<UUID> notOneTrade(List<FillStore.Book> books) {
        return fills.notOneTrade(books.stream().map(FillStore.Book::id).toList());
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

    /** Makes lots and figures right after a trade was deleted or restored. */
    void rematch(Trade trade) {
        rematch(List.of(trade));
    }

    /** The same, of the books of several trades of one account. */
    void rematch(List<Trade> trades) {
        positions.rematch(
                trades.getFirst().accountId(),
                trades.stream().map(TradeBooks::key).distinct().toList());
        requireOneTrade(
                trades.stream().map(Trade::bookId).filter(Objects::nonNull).toList());
    }

    private static BookKey key(Trade trade) {
        UUID bookId = trade.bookId();
        return bookId == null ? new BookKey.Shared(trade.instrument()) : new BookKey.Own(bookId);
    }

    private void write(FillStore.Book book) {
        positions.lock(book.account().id());
        write(List.of(book), List.of());
        requireOneTrade(List.of(book.id()));
    }

    private void requireOneTrade(List<UUID> bookIds) {
        if (!fills.notOneTrade(bookIds).isEmpty()) {
            throw Invalid.field("executions", "must make one round trip: record each as a trade of its own");
        }
    }
}
