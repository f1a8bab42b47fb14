package com.tradingjournal.trades.control;

import com.tradingjournal.audit.control.TradeTrail;
import com.tradingjournal.audit.control.TradeTrail.FillChange;
import com.tradingjournal.audit.control.TradeTrail.Snapshot;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.trades.entity.FillDetails;
import com.tradingjournal.trades.entity.FillDraft;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The fills of a trade, one by one: scaling in and out, or putting a broker's file right. The trade is matched anew each time.
 * A round trip whose fills were touched follows from them from then on.
 */
@ApplicationScoped
@Transactional
public class TradeFills {

    private final TradeStore store;
    private final FillStore fills;
    private final TradeBooks books;
    private final TenantSession session;
    private final TradeTrail trail;

    @Inject
    public TradeFills(TradeStore store, FillStore fills, TradeBooks books, TenantSession session, TradeTrail trail) {
        this.store = store;
        this.fills = fills;
        this.books = books;
        this.session = session;
        this.trail = trail;
    }

    /** A fill of a trade that was seen in this version. */
    public record Place(UUID tradeId, UUID fillId, ExpectedVersion expected) {}

    /** In time order; of each fill the part that is this trade's. */
    public List<FillDetails> of(UUID tradeId) {
        session.bound().require(Permission.VIEW);
        if (store.find(tradeId).isEmpty()) {
            throw new NotFound();
        }
        return store.fills(tradeId);
    }

    public FillDetails add(UUID tradeId, FillDraft fill) {
        Trade trade = books.locked(tradeId);
        requireValid(tradeId, fill);
        Snapshot before = trail.snapshot(List.of(tradeId));
        UUID id = fills.add(tradeId, fill);
        rematch(trade, List.of(fill.executedAt()));
        trail.record(AuditEvent.FILL_ADDED, before, new FillChange(null, trail.fill(id)));
        return found(id);
    }

    public FillDetails change(Place place, FillDraft fill) {
        UUID tradeId = place.tradeId;
        UUID fillId = place.fillId;
        Trade trade = books.locked(tradeId);
        place.expected.require(trade.version());
        requireIn(tradeId, fillId);
        requireValid(tradeId, fill);
        Snapshot before = trail.snapshot(List.of(tradeId));
        String fillBefore = trail.fill(fillId);
        List<Instant> touched = new ArrayList<>(books.momentsOf(trade));
        touched.add(fill.executedAt());
        fills.change(fillId, fill);
        rematch(trade, touched);
        trail.record(AuditEvent.FILL_CHANGED, before, new FillChange(fillBefore, trail.fill(fillId)));
        return found(fillId);
    }

    /** The last fill stays: without one there is no trade, and deleting that is another wish. */
    public void remove(Place place) {
        UUID tradeId = place.tradeId;
        UUID fillId = place.fillId;
        Trade trade = books.locked(tradeId);
        place.expected.require(trade.version());
        if (requireIn(tradeId, fillId).size() == 1) {
            throw new Conflict("A trade has at least one fill: delete the trade instead.");
        }
        Snapshot before = trail.snapshot(List.of(tradeId));
        String fillBefore = trail.fill(fillId);
        Set<Instant> touched = books.momentsOf(trade);
        fills.remove(fillId);
        rematch(trade, touched);
        trail.record(AuditEvent.FILL_REMOVED, before, new FillChange(fillBefore, null));
    }

    private void rematch(Trade trade, Collection<Instant> touched) {
        UUID bookId = trade.bookId();
        if (bookId != null) {
            fills.makeReported(bookId);
        }
        books.rematch(trade, touched);
    }

    private List<FillDetails> requireIn(UUID tradeId, UUID fillId) {
        List<FillDetails> present = store.fills(tradeId);
        if (present.stream().noneMatch(fill -> fill.id().equals(fillId))) {
            throw new NotFound();
        }
        return present;
    }

    private void requireValid(UUID tradeId, FillDraft fill) {
        TradeRules.requireValid(
                fill, store.find(tradeId).orElseThrow(NotFound::new).instrument());
    }

    private FillDetails found(UUID fillId) {
        return store.fill(fillId).orElseThrow(NotFound::new);
    }
}
