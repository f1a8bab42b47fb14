package com.tradingjournal.trades.control;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeDetails;
import com.tradingjournal.trades.entity.TradeDraft;
import com.tradingjournal.trades.entity.TradeRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

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
    private final AuditTrail audit;

    @Inject
    public TradeJournal(
            TradeStore store,
            TradeBooks books,
            TradeNotes notes,
            TenantSession session,
            AnalyticsVersion analytics,
            AuditTrail audit) {
        this.store = store;
        this.books = books;
        this.notes = notes;
        this.session = session;
        this.analytics = analytics;
        this.audit = audit;
    }

    public TradePage page(TradeFilter filter, TradePage.Request request) {
        session.bound().require(Permission.VIEW);
        return store.page(filter, request);
    }

    public TradeDetails read(UUID id) {
        session.bound().require(Permission.VIEW);
        return store.find(id).orElseThrow(NotFound::new);
    }

    public TradeDetails record(TradeDraft draft) {
        session.bound().require(Permission.WRITE_OWN_TRADES);
        TradeRules.requireValid(draft);
        UUID id = books.open(draft);
        notes.put(notes.find(id).orElseThrow(), draft);
        audit.record(AuditEvent.TRADE_CREATED, id);
        TradeDetails recorded = read(id);
        TradeRules.requireAgreement(draft, recorded);
        return recorded;
    }

    /**
     * Makes a trade what the draft says. Prices, quantity and times of a trade given as a round trip may change; those of a
     * trade made of reported fills follow from them and may only be repeated.
     */
    public TradeDetails revise(UUID id, TradeDraft draft, ExpectedVersion expected) {
        Trade trade = locked(id, expected);
        TradeDetails before = read(id);
        requireNoFills(draft);
        if (before.origin().synthetic()) {
            TradeRules.requireValid(draft);
            books.rewrite(trade, draft);
            notes.refresh(trade);
        } else {
            TradeRules.requireAgreement(draft, before);
        }
        notes.put(trade, draft);
        analytics.touch();
        audit.record(AuditEvent.TRADE_CHANGED, id);
        return read(id);
    }

    /** Takes a trade out of every list and figure, until it is restored. */
    public void delete(UUID id, ExpectedVersion expected) {
        Trade trade = locked(id, expected);
        notes.delete(trade);
        books.rematch(trade);
        analytics.touch();
        audit.record(AuditEvent.TRADE_DELETED, id);
    }

    /** Restoring what is not deleted changes nothing. */
    public TradeDetails restore(UUID id) {
        Trade trade = books.lockedEvenDeleted(id);
        if (trade.deleted()) {
            notes.restore(trade);
            books.rematch(trade);
            analytics.touch();
            audit.record(AuditEvent.TRADE_RESTORED, id);
        }
        return read(id);
    }

    private Trade locked(UUID id, ExpectedVersion expected) {
        Trade trade = books.locked(id);
        expected.require(trade.version());
        return trade;
    }

    private static void requireNoFills(TradeDraft draft) {
        if (!draft.synthetic()) {
            throw Invalid.field("executions", "are changed one by one, under /trades/{id}/executions");
        }
    }
}
