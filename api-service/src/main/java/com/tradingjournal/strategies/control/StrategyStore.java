package com.tradingjournal.strategies.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.strategies.entity.Strategy;
import com.tradingjournal.strategies.entity.StrategyDraft;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of strategies; row-level security keeps it inside the workspace. */
@ApplicationScoped
public class StrategyStore {

    private static final String RULES = "array(select jsonb_array_elements_text(s.rules)) as rules";

    private static final String STRATEGIES = """
            select s.id, s.user_id, s.name, s.name_key, s.description, s.created_at, s.updated_at, s.version, %s,
                   (select count(*) from trades t
                     where t.tenant_id = s.tenant_id and t.strategy_id = s.id and t.deleted_at is null) as trades
            from strategies s
            """.formatted(RULES);

    private static final String PAGE =
            STRATEGIES + "where ?::text is null or (s.name_key, s.id) > (?, ?::uuid) order by s.name_key, s.id limit ?";

    private static final String ADD = """
            insert into strategies (tenant_id, id, user_id, name, description, rules, created_at, updated_at)
            values (?, ?, ?, ?, ?, to_jsonb(?::text[]), ?, ?)
            """;

    private static final String CHANGE = """
            update strategies set name = ?, description = ?, rules = to_jsonb(?::text[]), updated_at = ?, version = version + 1
            where id = ?
            """;

    /** In the order of their keys: whoever makes the same ones at the same moment waits, and none for the other. */
    private static final String MAKE_MISSING = """
            insert into strategies (tenant_id, id, user_id, name, created_at, updated_at)
            select ?, uuidv7(), ?, n.name, now(), now()
              from (select distinct on (lower(name) collate "C") name from unnest(?::text[]) with ordinality as said (name, place)
                     where not exists (select from strategies s where s.name_key = lower(name))
                     order by lower(name) collate "C", place) n
            on conflict (tenant_id, name_key) do nothing
            """;

    private static final String NAMED = """
            select n.name as said, s.id, %s from unnest(?::text[]) as n (name) join strategies s on s.name_key = lower(n.name)
            """.formatted(RULES);

    private final Database database;
    private final TenantSession session;

    @Inject
    public StrategyStore(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /**
     * The strategies of these names, whatever their case, by the name as it was said; a new name is a new strategy of whoever uses
     * it. A second statement finds what another transaction made meanwhile.
     */
    public Map<String, UUID> named(Collection<String> names) {
        BoundTenant tenant = session.bound();
        database.update(MAKE_MISSING, tenant.tenantId(), tenant.userId(), database.array("text", names));
        Map<String, UUID> named = new HashMap<>();
        database.forEach(NAMED, row -> named.put(row.text("said"), row.uuid("id")), database.array("text", names));
        return named;
    }

    /** What the strategies of these names ask of their trades, by the name as it was said; those there are none of yet are left out. */
    public Map<String, List<String>> rulesOf(Collection<String> names) {
        Map<String, List<String>> rules = new HashMap<>();
        database.forEach(NAMED, row -> rules.put(row.text("said"), row.texts("rules")), database.array("text", names));
        return rules;
    }

    /** By name; at most {@code limit} after a place, null for the beginning. */
    List<Strategy> page(int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(PAGE, StrategyStore::strategy, key, key, after == null ? null : after.id(), limit);
    }

    Optional<Strategy> find(UUID id) {
        return database.first(STRATEGIES + "where s.id = ?", StrategyStore::strategy, id);
    }

    /** As it stands once nobody else can change it; empty for who may not change it either. */
    Optional<Strategy> locked(UUID id) {
        return database.first(STRATEGIES + "where s.id = ? for update of s", StrategyStore::strategy, id);
    }

    UUID add(StrategyDraft draft, Instant now) {
        BoundTenant tenant = session.bound();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.update(
                ADD,
                tenant.tenantId(),
                id,
                tenant.userId(),
                draft.name(),
                draft.description(),
                draft.rules().toArray(String[]::new),
                now,
                now);
        return id;
    }

    void change(UUID id, StrategyDraft draft, Instant now) {
        database.update(CHANGE, draft.name(), draft.description(), draft.rules().toArray(String[]::new), now, id);
    }

    /** Its trades stay, without a strategy. */
    void remove(UUID id) {
        database.update("delete from strategies where id = ?", id);
    }

    private static Strategy strategy(Row row) {
        return new Strategy(
                row.uuid("id"),
                row.uuid("user_id"),
                new StrategyDraft(row.text("name"), row.find("description", String.class), row.texts("rules")),
                row.text("name_key"),
                row.number("trades"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("version"));
    }
}
