package com.tradingjournal.trades.control;

import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.audit.control.TradeTrail;
import com.tradingjournal.audit.control.TradeTrail.Snapshot;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.control.TradeNotes.Written;
import com.tradingjournal.trades.control.TradeOperation.Create;
import com.tradingjournal.trades.control.TradeOperation.Delete;
import com.tradingjournal.trades.control.TradeOperation.Done;
import com.tradingjournal.trades.control.TradeOperation.Update;
import com.tradingjournal.trades.entity.Annotations;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeDetails;
import com.tradingjournal.trades.entity.TradeRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Many changes of trades in one transaction: all of them, or none and every problem named by its place. The work is the same as one
 * by one, but each statement does it for all, so that a thousand trades cost little more than ten.
 */
@ApplicationScoped
@Transactional
public class BulkJournal {

    private final TradeStore store;
    private final TradeBooks books;
    private final TradeNotes notes;
    private final TenantSession session;
    private final AnalyticsVersion analytics;
    private final TradeTrail trail;

    @Inject
    public BulkJournal(
            TradeStore store,
            TradeBooks books,
            TradeNotes notes,
            TenantSession session,
            AnalyticsVersion analytics,
            TradeTrail trail) {
        this.store = store;
        this.books = books;
        this.notes = notes;
        this.session = session;
        this.analytics = analytics;
        this.trail = trail;
    }

    /** @throws Invalid naming every field of every operation that does not fit */
    public List<Done> apply(List<TradeOperation> operations) {
        session.bound().require(Permission.WRITE_OWN_TRADES);
        Work work = new Work(operations);
        work.lock();
        work.plan();
        work.write();
        analytics.touch();
        return work.done();
    }

    /** A trade's book and what its trade is to say, with the operation that wants it. */
    private record Planned(int index, UUID id, FillStore.Book book) {}

    /** One call's state; the steps come in the order they stand in. */
    private final class Work {

        private final List<Create> creates;
        private final List<Update> updates;
        private final List<Delete> deletes;
        private final List<Planned> created = new ArrayList<>();
        private final List<Planned> rewritten = new ArrayList<>();
        private final List<FieldProblem> problems = new ArrayList<>();
        private final Map<String, Account> accounts = new HashMap<>();
        private Map<UUID, TradeDetails> present = Map.of();
        private Map<UUID, Trade> trades = Map.of();

        Work(List<TradeOperation> operations) {
            creates = only(operations, Create.class);
            updates = only(operations, Update.class);
            deletes = only(operations, Delete.class);
        }

        /** Whoever waited for a lock must not trust what he read before it. */
        void lock() {
            List<UUID> ids = Stream.concat(
                            updates.stream().map(Update::id), deletes.stream().map(Delete::id))
                    .toList();
            created();
            books.lock(concerned(ids));
            trades = notes.find(ids);
            present = store.find(ids);
            updates.forEach(update -> require(update.index(), update.id(), update.expected()));
            deletes.forEach(delete -> require(delete.index(), delete.id(), delete.expected()));
        }

        /** Also those that trades are moved into: who locked them later, one by one, could wait for somebody who waits for him. */
        private Collection<UUID> concerned(List<UUID> ids) {
            List<UUID> concerned = new ArrayList<>(accounts(created));
            notes.find(ids).values().forEach(trade -> concerned.add(trade.accountId()));
            updates.stream()
                    .map(update -> update.draft().accountId())
                    .filter(Objects::nonNull)
                    .forEach(concerned::add);
            return concerned;
        }

        private void created() {
            Map<String, List<String>> rules =
                    notes.rulesFor(creates.stream().map(Create::draft).toList());
            for (Create create : creates) {
                collect(create.index(), () -> {
                    TradeRules.requireValid(create.draft());
                    FillStore.Book book = fresh(create, rules);
                    created.add(new Planned(create.index(), book.id(), book));
                });
            }
        }

        private FillStore.Book fresh(Create create, Map<String, List<String>> rules) {
            return inOwnAccount(create.index(), () -> {
                Account account = accounts.computeIfAbsent(
                        String.valueOf(create.draft().accountId()),
                        any -> books.account(create.draft().accountId()));
                return books.fresh(notes.ruled(create.draft(), Annotations.NONE, rules), account);
            });
        }

        private static FillStore.Book inOwnAccount(int index, Supplier<FillStore.Book> book) {
            try {
                return book.get();
            } catch (Forbidden elses) {
                throw because(Forbidden.at(TradeOperation.place(index) + ".trade.accountId"), elses);
            }
        }

        private void require(int index, UUID id, ExpectedVersion expected) {
            Trade trade = trades.get(id);
            String place = TradeOperation.place(index);
            if (trade == null || trade.deleted()) {
                throw NotFound.at(place + ".id");
            }
            try {
                books.requireOwn(trade.userId());
            } catch (Forbidden elses) {
                throw because(Forbidden.at(place + ".id"), elses);
            }
            try {
                expected.require(trade.version());
            } catch (Conflict stale) {
                throw because(Conflict.staleVersion(place + ".version"), stale);
            }
        }

        void plan() {
            for (Update update : updates) {
                collect(update.index(), () -> {
                    TradeDetails before = present(update.id());
                    if (TradeJournal.rewritten(update.draft(), before)) {
                        FillStore.Book book =
                                inOwnAccount(update.index(), () -> books.over(trade(update.id()), update.draft()));
                        rewritten.add(new Planned(update.index(), update.id(), book));
                    }
                });
            }
            refuse();
        }

        void write() {
            Snapshot updated = trail.snapshot(updates.stream().map(Update::id).toList());
            Snapshot deleted = trail.snapshot(deletes.stream().map(Delete::id).toList());
            List<Trade> gone =
                    deletes.stream().map(delete -> trade(delete.id())).toList();
            notes.delete(gone);
            List<Planned> planned =
                    Stream.concat(created.stream(), rewritten.stream()).toList();
            books.write(planned.stream().map(Planned::book).toList(), gone);
            requireOneTradeEach(planned);
            annotate();
            requireAgreement();
            trail.recordNew(created.stream().map(Planned::id).toList());
            trail.record(AuditEvent.TRADE_CHANGED, updated);
            trail.record(AuditEvent.TRADE_DELETED, deleted);
        }

        private void requireOneTradeEach(List<Planned> planned) {
            List<UUID> broken =
                    books.notOneTrade(planned.stream().map(Planned::book).toList());
            planned.stream().filter(each -> broken.contains(each.book().id())).forEach(each -> {
                String field = TradeOperation.place(each.index()) + ".trade.executions";
                problems.add(new FieldProblem(field, "must make one round trip: record each as a trade of its own"));
            });
            refuse();
        }

        private void annotate() {
            trades = notes.find(Stream.concat(
                            created.stream().map(Planned::id), updates.stream().map(Update::id))
                    .toList());
            List<Written> written = new ArrayList<>();
            created.forEach(each ->
                    written.add(new Written(trade(each.id()), each.book().draft())));
            Map<String, List<String>> rules =
                    notes.rulesFor(updates.stream().map(Update::draft).toList());
            updates.forEach(each -> collect(
                    each.index(),
                    () -> written.add(new Written(
                            trade(each.id()),
                            notes.ruled(each.draft(), present(each.id()).annotations(), rules)))));
            refuse();
            if (!written.isEmpty()) {
                notes.put(written);
            }
        }

        /** What was said beside the fills of a new trade must be what they make. */
        private void requireAgreement() {
            List<Planned> byFills = created.stream()
                    .filter(each -> !each.book().draft().synthetic())
                    .toList();
            Map<UUID, TradeDetails> made =
                    store.find(byFills.stream().map(Planned::id).toList());
            byFills.forEach(each -> collect(
                    each.index(),
                    () -> TradeRules.requireAgreement(
                            each.book().draft(), Objects.requireNonNull(made.get(each.id())))));
            refuse();
        }

        List<Done> done() {
            Map<Integer, UUID> ids = new TreeMap<>();
            created.forEach(each -> ids.put(each.index(), each.id()));
            updates.forEach(each -> ids.put(each.index(), each.id()));
            deletes.forEach(each -> ids.put(each.index(), each.id()));
            Map<UUID, Long> versions = store.versions(ids.values());
            return ids.entrySet().stream()
                    .map(each -> new Done(each.getKey(), each.getValue(), versions.getOrDefault(each.getValue(), 0L)))
                    .toList();
        }

        private Trade trade(UUID id) {
            return Objects.requireNonNull(trades.get(id));
        }

        private TradeDetails present(UUID id) {
            return Objects.requireNonNull(present.get(id));
        }

        private void collect(int index, Runnable step) {
            try {
                step.run();
            } catch (Invalid invalid) {
                problems.addAll(invalid.within(TradeOperation.place(index) + ".trade"));
            }
        }

        private void refuse() {
            if (!problems.isEmpty()) {
                problems.sort(Comparator.comparing(FieldProblem::field));
                throw new Invalid(problems);
            }
        }
    }

    private static <E extends DomainException> E because(E refusal, DomainException cause) {
        refusal.initCause(cause);
        return refusal;
    }

    private static Collection<UUID> accounts(List<Planned> planned) {
        return planned.stream().map(each -> each.book().account().id()).toList();
    }

    private static <T extends TradeOperation> List<T> only(List<TradeOperation> operations, Class<T> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
