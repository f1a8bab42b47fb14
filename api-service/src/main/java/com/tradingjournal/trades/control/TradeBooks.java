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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /**
     * Writes many books, whose accounts are locked, and makes trades of them and of those that changed otherwise. Charges are
     * rounded over a day: other books of the days on which their fills happened, before or now, may change too.
     */
    void write(List<FillStore.Book> books, Collection<Trade> touched) {
        Set<UUID> ids = new HashSet<>(books.stream().map(FillStore.Book::id).toList());
        touched.forEach(trade -> ids.add(trade.id()));
        Map<UUID, Set<Instant>> moments = new HashMap<>(charges.momentsOf(ids));
        fills.write(books);
        charges.momentsOf(ids).forEach((account, now) -> moments.merge(account, now, TradeBooks::union));
        Map<UUID, Set<BookKey>> changed = new HashMap<>();
        books.forEach(book -> changed.computeIfAbsent(book.account().id(), any -> new LinkedHashSet<>())
                .add(new BookKey.Own(book.id())));
        touched.forEach(trade -> changed.computeIfAbsent(trade.accountId(), any -> new LinkedHashSet<>())
                .add(key(trade)));
        match(changed, moments);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private void match(Map<UUID, Set<BookKey>> changed, Map<UUID, Set<Instant>> moments) {
        Map<UUID, Set<BookKey>> books = new TreeMap<>(changed);
        new TreeMap<>(moments)
                .forEach((account, when) -> books.merge(
                        account, new LinkedHashSet<>(charges.recomputeAt(account, when)), TradeBooks::union));
        books.forEach(positions::rematch);
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

    /** When its fills happened: days whose charges depend on them. */
    Set<Instant> momentsOf(Trade trade) {
        return charges.momentsOf(List.of(trade.id())).getOrDefault(trade.accountId(), Set.of());
    }

    /**
     * A trade that the caller may change, as it stands once nobody else can change its account's positions.
     *
     * @throws NotFound also for a deleted one
     */
    Trade locked(UUID id) {
        return lockedWith(null, id);
    }

    /** The same, of a trade that may move to this account, whose positions nobody else can change either. */
    Trade lockedWith(@Nullable UUID target, UUID id) {
        Trade trade = lockedEvenDeleted(id, target == null ? Set.of() : Set.of(target));
        if (trade.deleted()) {
            throw new NotFound();
        }
        return trade;
    }

    /** The same, of trades that may be deleted: whoever waited for the lock must not trust what he read before it. */
    Trade lockedEvenDeleted(UUID id) {
        return lockedEvenDeleted(id, Set.of());
    }

    private Trade lockedEvenDeleted(UUID id, Set<UUID> besides) {
        Trade trade = notes.find(id).orElseThrow(NotFound::new);
        UUID account = trade.accountId();
        accounts.requireOwn(trade.userId());
        lock(union(besides, Set.of(account)));
        notes.refresh(trade);
        if (!account.equals(trade.accountId())) {
            throw Conflict.staleVersion();
        }
        return trade;
    }

    /** Makes charges, lots and figures right after a trade was deleted or restored. */
    void rematch(Trade trade) {
        rematch(List.of(trade), momentsOf(trade));
    }

    /** The same after one of its fills has changed, which happened at these moments or did before. */
    void rematch(Trade trade, Collection<Instant> touched) {
        rematch(List.of(trade), touched);
    }

    /** The same, of the books of several trades of one account. */
    void rematch(List<Trade> trades) {
        List<UUID> ids = trades.stream().map(Trade::id).toList();
        UUID account = trades.getFirst().accountId();
        rematch(trades, charges.momentsOf(ids).getOrDefault(account, Set.of()));
    }

    private void rematch(List<Trade> trades, Collection<Instant> touched) {
        UUID account = trades.getFirst().accountId();
        Set<BookKey> keys =
                new LinkedHashSet<>(trades.stream().map(TradeBooks::key).toList());
        match(Map.of(account, keys), Map.of(account, Set.copyOf(touched)));
        requireOneTrade(
                trades.stream().map(Trade::bookId).filter(Objects::nonNull).toList());
    }

    private static BookKey key(Trade trade) {
        return BookKey.of(trade.instrument(), trade.bookId());
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
