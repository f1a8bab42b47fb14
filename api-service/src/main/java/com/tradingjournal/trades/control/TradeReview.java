package com.tradingjournal.trades.control;

import com.tradingjournal.audit.control.TradeTrail;
import com.tradingjournal.audit.control.TradeTrail.Snapshot;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.positions.entity.TradeStatus;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.trades.entity.FillDetails;
import com.tradingjournal.trades.entity.FillDraft;
import com.tradingjournal.trades.entity.Resolution;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeDetails;
import com.tradingjournal.trades.entity.TradeRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Orphans: closing fills whose opening nobody knows. Until a person says what they are they count nowhere.
 *
 * <p>An opening that is added is marked as a person's and goes when the orphan's import is undone: alone it would be a position that
 * never was. A matched fill moves into the other trade's book, as far as that trade is open; the rest stays the orphan it was.
 */
@ApplicationScoped
@Transactional
public class TradeReview {

    private final TradeStore store;
    private final ReviewStore review;
    private final FillStore fills;
    private final TradeBooks books;
    private final TradeNotes notes;
    private final AnalyticsVersion analytics;
    private final TradeTrail trail;

    @Inject
    public TradeReview(
            TradeStore store,
            ReviewStore review,
            FillStore fills,
            TradeBooks books,
            TradeNotes notes,
            AnalyticsVersion analytics,
            TradeTrail trail) {
        this.store = store;
        this.review = review;
        this.fills = fills;
        this.books = books;
        this.notes = notes;
        this.analytics = analytics;
        this.trail = trail;
    }

    /** A trade in review with the part of a fill that it is about. */
    private record Orphan(Trade trade, TradeDetails details, FillDetails fill) {}

    /**
     * @return the trade that holds the fill now, under its old id where its opening fill lets it keep that; empty when it was ignored
     * @throws Conflict when the trade is not in review
     */
    public Optional<TradeDetails> resolve(UUID id, Resolution how) {
        Trade trade = books.locked(id);
        TradeDetails details = store.find(id).orElseThrow(NotFound::new);
        if (details.outcome().status() != TradeStatus.NEEDS_REVIEW) {
            throw new Conflict("This trade is not in review: there is nothing to resolve.");
        }
        Orphan orphan = new Orphan(trade, details, store.fills(id).getFirst());
        List<UUID> changed = new ArrayList<>(List.of(id));
        if (how instanceof Resolution.Match(UUID target)) {
            changed.add(target);
        }
        Snapshot before = trail.snapshot(changed);
        Optional<UUID> resolved = apply(orphan, how);
        analytics.touch();
        trail.record(AuditEvent.TRADE_RESOLVED, before);
        return resolved.flatMap(store::find);
    }

    private Optional<UUID> apply(Orphan orphan, Resolution how) {
        return switch (how) {
            case Resolution.Short _ -> {
                review.markAsOpening(orphan.fill.id());
                books.rematch(orphan.trade);
                yield review.holder(orphan.fill.id());
            }
            case Resolution.Opening opening -> {
                UUID added = open(orphan, opening);
                books.rematch(orphan.trade);
                yield review.holder(added);
            }
            case Resolution.Match(UUID target) -> Optional.of(match(orphan, target));
            case Resolution.Ignore _ -> {
                notes.dismiss(orphan.trade);
                books.rematch(orphan.trade);
                yield Optional.empty();
            }
        };
    }

    private UUID open(Orphan orphan, Resolution.Opening opening) {
        if (opening.timestamp().isAfter(orphan.fill.executedAt())) {
            throw Invalid.field("timestamp", "must not be after the fill it opened: " + orphan.fill.executedAt());
        }
        FillDraft fill = new FillDraft(
                orphan.details.outcome().side(),
                orphan.fill.quantity(),
                opening.price(),
                opening.timestamp(),
                BigDecimal.ZERO);
        TradeRules.requireValid(fill, orphan.details.instrument());
        return review.addOpening(orphan.trade.id(), orphan.fill.id(), opening);
    }

    private UUID match(Orphan orphan, UUID targetId) {
        TradeDetails target =
                store.find(targetId).orElseThrow(() -> Invalid.field("tradeId", "is no trade of this workspace"));
        requireFitting(orphan.details, target);
        BigDecimal open = target.outcome().quantity().subtract(target.outcome().closedQuantity());
        BigDecimal moved = orphan.fill.quantity().min(open);
        UUID fill = moved.compareTo(review.quantity(orphan.fill.id())) == 0
                ? orphan.fill.id()
                : review.splitOff(orphan.fill.id(), moved);
        review.move(fill, targetId);
        Trade targetTrade = notes.find(targetId).orElseThrow();
        UUID ownBook = targetTrade.bookId();
        if (ownBook != null) {
            fills.makeReported(ownBook);
        }
        books.rematch(List.of(orphan.trade, targetTrade));
        if (!review.closes(targetId, fill)) {
            throw Invalid.field("tradeId", "was not open when this fill was made");
        }
        return targetId;
    }

    private static void requireFitting(TradeDetails orphan, TradeDetails target) {
        if (!orphan.origin().accountId().equals(target.origin().accountId())) {
            throw Invalid.field("tradeId", "belongs to another account");
        }
        if (target.outcome().status() != TradeStatus.OPEN) {
            throw Invalid.field("tradeId", "is not open");
        }
        if (target.outcome().side() != orphan.outcome().side()) {
            throw Invalid.field("tradeId", "is on the other side: this fill would add to it");
        }
        boolean sameMoney =
                target.instrument().assetClass() == orphan.instrument().assetClass()
                        && String.valueOf(target.instrument().currency())
                                .equals(orphan.instrument().currency());
        if (!sameMoney) {
            throw Invalid.field("tradeId", "is of another asset class or currency");
        }
    }
}
