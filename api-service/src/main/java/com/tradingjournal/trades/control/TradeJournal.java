package com.tradingjournal.trades.control;

import com.tradingjournal.audit.control.TradeTrail;
import com.tradingjournal.audit.control.TradeTrail.Snapshot;
import com.tradingjournal.audit.entity.AuditEntry;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.control.TradeNotes.Written;
import com.tradingjournal.trades.entity.Annotations;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeDetails;
import com.tradingjournal.trades.entity.TradeDraft;
import com.tradingjournal.trades.entity.TradeRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a trader does with his journal. Every method is one transaction: fills are written, {@code positions} makes trades and
 * lots of them, the person's own words are put on the result, and the audit trail remembers who did it.
 */
@ApplicationScoped
@Transactional
public class TradeJournal {

    private final TradeStore store;
    private final TradeBooks books;
    private final TradeNotes notes;
    private final TenantSession session;
    private final AnalyticsVersion analytics;
    private final TradeTrail trail;

    @Inject
    public TradeJournal(
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

    public TradePage page(TradeFilter filter, TradePage.Request request) {
        session.bound().require(Permission.VIEW);
        return store.page(filter, request);
    }

    public TradeDetails read(UUID id) {
        session.bound().require(Permission.VIEW);
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** Those that are there, by id. */
    public Map<UUID, TradeDetails> read(Collection<UUID> ids) {
        session.bound().require(Permission.VIEW);
        return store.find(ids);
    }

    /** Who changed a trade, what and when, newest first; one more than asked for when there are more. A deleted one has a history too. */
    public List<AuditEntry> history(UUID id, int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        if (notes.find(id).isEmpty()) {
            throw new NotFound();
        }
        return trail.page(id, limit, after);
    }

    public TradeDetails record(TradeDraft draft) {
        session.bound().require(Permission.WRITE_OWN_TRADES);
        TradeRules.requireValid(draft);
        TradeDraft ruled = notes.ruled(draft, Annotations.NONE);
        UUID id = books.open(ruled);
        notes.put(List.of(new Written(notes.find(id).orElseThrow(), ruled)));
        trail.recordNew(List.of(id));
        TradeDetails recorded = read(id);
        TradeRules.requireAgreement(draft, recorded);
        return recorded;
    }

    /**
     * Makes a trade what the draft says. Prices, quantity and times of a trade given as a round trip may change; those of a
     * trade made of reported fills follow from them and may only be repeated.
     */
    public TradeDetails revise(UUID id, TradeDraft draft, ExpectedVersion expected) {
        Trade trade = books.lockedWith(draft.accountId(), id);
        expected.require(trade.version());
        TradeDetails present = read(id);
        Snapshot before = trail.snapshot(List.of(id));
        if (rewritten(draft, present)) {
            books.rewrite(trade, draft);
            notes.refresh(trade);
        }
        notes.put(List.of(new Written(trade, notes.ruled(draft, present.annotations()))));
        analytics.touch();
        trail.record(AuditEvent.TRADE_CHANGED, before);
        return read(id);
    }

    /** Takes a trade out of every list and figure, until it is restored. */
    public void delete(UUID id, ExpectedVersion expected) {
        Trade trade = books.locked(id);
        expected.require(trade.version());
        Snapshot before = trail.snapshot(List.of(id));
        notes.delete(List.of(trade));
        books.rematch(trade);
        analytics.touch();
        trail.record(AuditEvent.TRADE_DELETED, before);
    }

    /** Restoring what is not deleted changes nothing. */
    public TradeDetails restore(UUID id) {
        Trade trade = books.lockedEvenDeleted(id);
        if (trade.deleted()) {
            Snapshot before = trail.snapshot(List.of(id));
            notes.restore(trade);
            books.rematch(trade);
            analytics.touch();
            trail.record(AuditEvent.TRADE_RESTORED, before);
        }
        return read(id);
    }

    /**
     * Whether a draft says other fills than a trade has.
     *
     * @throws Invalid naming what does not fit, or what follows from reported fills and is said otherwise
     */
    static boolean rewritten(TradeDraft draft, TradeDetails present) {
        if (!draft.synthetic()) {
            throw Invalid.field("executions", "are changed one by one, under /trades/{id}/executions");
        }
        if (!present.origin().synthetic()) {
            TradeRules.requireAgreement(draft, present);
            TradeRules.requireLevels(draft);
            return false;
        }
        TradeRules.requireValid(draft);
        return !TradeRules.repeats(draft, present);
    }
}
