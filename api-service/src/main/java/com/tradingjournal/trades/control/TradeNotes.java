package com.tradingjournal.trades.control;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.strategies.control.StrategyStore;
import com.tradingjournal.tags.control.TagStore;
import com.tradingjournal.tenancy.control.Columns;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.trades.entity.Annotations;
import com.tradingjournal.trades.entity.FollowedRule;
import com.tradingjournal.trades.entity.FollowedRules;
import com.tradingjournal.trades.entity.Trade;
import com.tradingjournal.trades.entity.TradeDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's own words on trades: stop, target, notes, rating, mistakes, the strategy and its rules, and tags, by name. */
@ApplicationScoped
public class TradeNotes {

    /** A trade and what is to stand on it. */
    record Written(Trade trade, TradeDraft draft) {

        private Annotations annotations() {
            return draft.annotations();
        }
    }

    private static final String TELL = """
            update trades t set mistakes = n.mistakes::text[], rules = n.rules::text[], rules_followed = n.followed::bool[]
              from n
             where t.id = n.id and (t.mistakes, t.rules, t.rules_followed)
                   is distinct from (n.mistakes::text[], n.rules::text[], n.followed::bool[])
            """;

    private static final Columns<Written> TOLD = Columns.of(
            column("id", "uuid", written -> written.trade().id()),
            column(
                    "mistakes",
                    "text",
                    written -> Columns.texts(written.annotations().mistakes())),
            column("rules", "text", written -> Columns.texts(texts(written, FollowedRule::rule))),
            column("followed", "text", written -> Columns.texts(texts(written, rule -> "" + rule.followed()))));

    private final EntityManager entities;
    private final Database database;
    private final StrategyStore strategies;
    private final TagStore tags;
    private final Clock clock;

    @Inject
    public TradeNotes(EntityManager entities, Database database, StrategyStore strategies, TagStore tags, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.strategies = strategies;
        this.tags = tags;
        this.clock = clock;
    }

    /** Empty when there is no such trade in this workspace. */
    Optional<Trade> find(UUID id) {
        return Optional.ofNullable(entities.find(Trade.class, id));
    }

    /** Those that exist, by id, read anew. */
    Map<UUID, Trade> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("select t from Trade t where t.id in :ids", Trade.class)
                .setParameter("ids", List.copyOf(ids))
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Trade::id, Function.identity()));
    }

    /** Reads it anew, after {@code positions} has written it by SQL. */
    void refresh(Trade trade) {
        try {
            entities.refresh(trade);
        } catch (EntityNotFoundException gone) {
            throw new NotFound();
        }
    }

    /** The rules of the strategies that these drafts tell rules of, by the strategy's name: asked for once, however many drafts. */
    Map<String, List<String>> rulesFor(Collection<TradeDraft> drafts) {
        Set<String> telling = names(drafts.stream()
                .map(TradeDraft::annotations)
                .filter(said -> !said.rules().isEmpty()));
        return telling.isEmpty() ? Map.of() : strategies.rulesOf(telling);
    }

    /** The same of one draft. */
    TradeDraft ruled(TradeDraft draft, Annotations before) {
        return ruled(draft, before, rulesFor(List.of(draft)));
    }

    /**
     * The draft with those rules alone that its strategy has.
     *
     * @param rules as {@link #rulesFor} found them
     * @throws com.tradingjournal.errors.entity.Invalid naming each rule that is none of the strategy's
     */
    TradeDraft ruled(TradeDraft draft, Annotations before, Map<String, List<String>> rules) {
        Annotations said = draft.annotations();
        if (said.rules().isEmpty()) {
            return draft;
        }
        List<String> ofStrategy = said.strategy() == null
                ? List.of()
                : rules.getOrDefault(said.strategy().strip(), List.of());
        return draft.with(said.withRules(FollowedRules.kept(said, before, ofStrategy)));
    }

    void put(List<Written> all) {
        Set<String> names = names(all.stream().map(Written::annotations));
        Map<String, UUID> named = names.isEmpty() ? Map.of() : strategies.named(names);
        for (Written written : all) {
            String strategy = written.annotations().strategy();
            UUID id = strategy == null ? null : named.get(strategy.strip());
            written.trade().annotate(written.annotations(), id, clock.instant());
            if (written.draft().resetRisk()) {
                written.trade().resetRisk();
            }
        }
        entities.flush();
        TOLD.write(database, TELL, all);
        tags.retag(all.stream()
                .collect(Collectors.toMap(
                        written -> written.trade().id(),
                        written -> written.annotations().tags())));
    }

    void delete(Collection<Trade> trades) {
        trades.forEach(trade -> trade.delete(clock.instant()));
        entities.flush();
    }

    void dismiss(Trade trade) {
        trade.dismiss(clock.instant());
        entities.flush();
    }

    void restore(Trade trade) {
        trade.restore(clock.instant());
        entities.flush();
    }

    private static Set<String> names(Stream<Annotations> said) {
        return said.map(Annotations::strategy)
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> texts(Written written, Function<FollowedRule, String> text) {
        return written.annotations().rules().stream().map(text).toList();
    }
}
