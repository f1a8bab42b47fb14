package com.tradingjournal.trades.control;

import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.strategies.control.StrategyCatalog;
import com.tradingjournal.tags.control.TagStore;
import com.tradingjournal.trades.entity.Annotations;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A person's own words on a trade: stop, target, notes, rating, its strategy and its tags, by name. */
@ApplicationScoped
public class TradeNotes {

    private final EntityManager entities;
    private final StrategyCatalog strategies;
    private final TagStore tags;
    private final Clock clock;

    @Inject
    public TradeNotes(EntityManager entities, StrategyCatalog strategies, TagStore tags, Clock clock) {
        this.entities = entities;
        this.strategies = strategies;
        this.tags = tags;
        this.clock = clock;
    }

    /** Empty when there is no such trade in this workspace. */
    Optional<Trade> find(UUID id) {
        return Optional.ofNullable(entities.find(Trade.class, id));
    }

    /** Reads it anew, after {@code positions} has written it by SQL. */
    void refresh(Trade trade) {
        try {
            entities.refresh(trade);
        } catch (EntityNotFoundException gone) {
            throw new NotFound();
        }
    }

    void put(Trade trade, TradeDraft draft) {
        Annotations annotations = draft.annotations();
        String strategy = annotations.strategy();
        trade.annotate(annotations, strategy == null ? null : strategies.named(strategy), clock.instant());
        if (draft.resetRisk()) {
            trade.resetRisk();
        }
        entities.flush();
        tags.retag(trade.id(), annotations.tags());
    }

    void delete(Trade trade) {
        trade.delete(clock.instant());
        entities.flush();
    }

    void restore(Trade trade) {
        trade.restore(clock.instant());
        entities.flush();
    }
}
