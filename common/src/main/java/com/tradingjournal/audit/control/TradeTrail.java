package com.tradingjournal.audit.control;

import com.tradingjournal.audit.entity.AuditEntry;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.observability.control.LogContext;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The history of trades, field by field. Whoever changes trades takes a snapshot before and has the difference recorded after, of
 * any number of trades in two statements:
 *
 * <pre>
 *   Snapshot before = trail.snapshot(ids);            // trades that are there; a new one is not among them
 *   … change fills, re-match, annotate …
 *   trail.record(AuditEvent.TRADE_CHANGED, before);
 * </pre>
 *
 * <p>What touches whole books leaves the states of their trades where they are, in a table of the transaction:
 *
 * <pre>
 *   trail.remember(ids);
 *   … re-match …
 *   trail.recordChanged(AuditEvent.TRADE_IMPORTED);
 * </pre>
 *
 * <p>A line is never removed, so it holds figures and the words trades are sorted by, and of notes, which may hold anything about
 * anybody, their length and a fingerprint alone.
 */
@ApplicationScoped
public class TradeTrail {

    private static final String INSTANT =
            "rtrim(rtrim(to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '0'), '.') || 'Z'";

    /** Of one shape for every trade {@code t} of a {@code from} clause: what a trade has not is null. */
    private static final String STATE_OF =
            """
            select t.id, jsonb_build_object(
                'accountId', t.account_id, 'symbol', t.symbol, 'assetClass', t.asset_class, 'multiplier', trim_scale(t.multiplier),
                'currency', t.currency, 'fxRate', trim_scale(t.fx_rate), 'exchange', t.exchange, 'underlying', t.underlying,
                'expiry', t.expiry, 'strike', trim_scale(t.strike), 'right', t.option_right, 'side', t.side, 'status', t.status,
                'quantity', trim_scale(t.quantity), 'closedQuantity', trim_scale(t.closed_quantity),
                'entryPrice', trim_scale(t.entry_price), 'entryTimestamp', %s, 'exitPrice', trim_scale(t.exit_price),
                'exitTimestamp', %s, 'fees', trim_scale(t.fees), 'pnl', trim_scale(t.pnl),
                'initialRisk', trim_scale(t.initial_risk), 'stopLoss', trim_scale(t.stop_loss), 'target', trim_scale(t.target),
                'tags', (select jsonb_agg(g.name order by g.name_key)
                           from trade_tags tt join tags g on g.tenant_id = tt.tenant_id and g.id = tt.tag_id
                          where tt.tenant_id = t.tenant_id and tt.trade_id = t.id),
                'strategy', (select s.name from strategies s where s.tenant_id = t.tenant_id and s.id = t.strategy_id),
                'rules', (select jsonb_agg(jsonb_build_object('rule', r.rule, 'followed', r.followed) order by r.place)
                            from unnest(t.rules, t.rules_followed) with ordinality as r (rule, followed, place)
                           where t.strategy_id is not null),
                'mistakes', nullif(to_jsonb(t.mistakes), '[]'), 'rating', t.rating,
                'notes', case when t.notes is not null
                              then jsonb_build_object('characters', length(t.notes), 'fingerprint', left(md5(t.notes), 8)) end,
                'deleted', t.deleted_because) as state
              %%s""".formatted(INSTANT.formatted("t.entry_timestamp"), INSTANT.formatted("t.exit_timestamp"));

    private static final String STATE = STATE_OF.formatted("from trades t where t.id = any(?)");

    private static final String SNAPSHOT = "select s.id, s.state::text as state from (%s) s".formatted(STATE);

    private static final String CHANGED_FIELDS =
            "(select jsonb_object_agg(f.key, f.value) from jsonb_each(%s) f where b.state -> f.key is distinct from a.state -> f.key)";

    private static final String GIVEN = """
            select s.id, s.state::jsonb as state, s.fill_before::jsonb as fill_before, s.fill_after::jsonb as fill_after
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as s (id, state, fill_before, fill_after)""";

    private static final String TABLE =
            "create temporary table if not exists remembered_trades (id uuid, state jsonb) on commit drop";

    private static final String REMEMBER = "insert into pg_temp.remembered_trades (id, state) " + STATE;

    /** Row by row through the primary key: the table of the transaction has no statistics. */
    private static final String REMEMBERED_NOW =
            "from pg_temp.remembered_trades m cross join lateral (select * from trades x where x.id = m.id offset 0) t";

    private static final String REMEMBERED =
            "select id, state, null::jsonb as fill_before, null::jsonb as fill_after from pg_temp.remembered_trades";

    /** What is the same before and after is left out; of a trade that is no more, all that it had is told. */
    private static final String RECORD = """
            with b as (%s),
                 a as (%s),
                 changes as (
                   select b.id, case when a.id is null then jsonb_strip_nulls(b.state) else %s end as before,
                          case when b.state is null then jsonb_strip_nulls(a.state) else %s end as after,
                          b.fill_before, b.fill_after
                     from b left join a on a.id = b.id
                    where a.state is distinct from b.state or ?)
            insert into audit_events (tenant_id, id, at, event, actor_id, target_id, before, after, request_id)
            select (nullif(current_setting('app.current_tenant_id'), ''))::uuid, uuidv7(), ?, ?,
                   (nullif(current_setting('app.current_user_id'), ''))::uuid, id,
                   case when num_nonnulls(before, fill_before) > 0 then coalesce(before, '{}') || coalesce(fill_before, '{}') end,
                   case when num_nonnulls(after, fill_after) > 0 then coalesce(after, '{}') || coalesce(fill_after, '{}') end, ?
              from changes""";

    private static final String CHANGED_BEFORE = CHANGED_FIELDS.formatted("b.state");
    private static final String CHANGED_AFTER = CHANGED_FIELDS.formatted("a.state");
    private static final String RECORD_GIVEN = RECORD.formatted(GIVEN, STATE, CHANGED_BEFORE, CHANGED_AFTER);
    private static final String RECORD_REMEMBERED =
            RECORD.formatted(REMEMBERED, STATE_OF.formatted(REMEMBERED_NOW), CHANGED_BEFORE, CHANGED_AFTER);

    private static final String FILL = """
            select jsonb_build_object('execution', jsonb_build_object(
                       'id', e.id, 'side', e.side, 'quantity', trim_scale(e.quantity), 'price', trim_scale(e.price),
                       'executedAt', %s, 'fees', trim_scale(e.fees)))::text as fill
              from executions e where e.id = ?""".formatted(INSTANT.formatted("e.executed_at"));

    private static final String PAGE = """
            select e.id, e.at, e.at::text as place, e.event, e.actor_id, nullif(u.name, '') as actor_name, e.before::text as before,
                   e.after::text as after
              from audit_events e left join users u on u.id = e.actor_id
             where e.target_id = ? and (?::text is null or (e.at, e.id) < (?::timestamptz, ?::uuid))
             order by e.at desc, e.id desc limit ?""";

    /** Trades as they were, as JSON by id. */
    public record Snapshot(Map<UUID, @Nullable String> states) {

        /** What was not there before. */
        static Snapshot ofNew(Collection<UUID> ids) {
            Map<UUID, @Nullable String> nothing = new LinkedHashMap<>();
            ids.forEach(id -> nothing.put(id, null));
            return new Snapshot(nothing);
        }
    }

    private final Database database;
    private final Clock clock;

    @Inject
    public TradeTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Snapshot snapshot(Collection<UUID> ids) {
        Map<UUID, @Nullable String> states = new LinkedHashMap<>();
        database.forEach(SNAPSHOT, row -> states.put(row.uuid("id"), row.text("state")), database.array("uuid", ids));
        return new Snapshot(states);
    }

    /** A fill as the trail tells of it; null once it is gone. */
    public @Nullable String fill(UUID id) {
        return database.first(FILL, row -> row.text("fill"), id).orElse(null);
    }

    /** The bound user made these trades. */
    public void recordNew(Collection<UUID> ids) {
        record(AuditEvent.TRADE_CREATED, Snapshot.ofNew(ids), FillChange.NONE);
    }

    /** The bound user did this to each of these trades, whatever came of it. */
    public void record(AuditEvent event, Snapshot before) {
        record(event, before, FillChange.NONE);
    }

    /** The same, to a fill of a trade. */
    public void record(AuditEvent event, Snapshot before, FillChange fill) {
        if (before.states.isEmpty()) {
            return;
        }
        Collection<UUID> ids = before.states.keySet();
        database.update(
                RECORD_GIVEN,
                database.array("uuid", ids),
                database.array("text", before.states.values()),
                database.array("text", ids.stream().map(id -> fill.before).toList()),
                database.array("text", ids.stream().map(id -> fill.after).toList()),
                database.array("uuid", ids),
                true,
                clock.instant(),
                event,
                LogContext.find("requestId"));
    }

    /** How these trades are now, until the transaction ends, instead of what it remembered before. */
    public void remember(Collection<UUID> ids) {
        database.update(TABLE);
        database.update("delete from pg_temp.remembered_trades");
        database.update(REMEMBER, database.array("uuid", ids));
    }

    /** Of the trades remembered, those that have become different. */
    public void recordChanged(AuditEvent event) {
        database.update(RECORD_REMEMBERED, false, clock.instant(), event, LogContext.find("requestId"));
    }

    /** A fill before and after, as {@link #fill} tells it. */
    public record FillChange(
            @Nullable String before, @Nullable String after) {

        static final FillChange NONE = new FillChange(null, null);
    }

    /** Newest first; at most {@code limit} after a place, null for the beginning. */
    public List<AuditEntry> page(UUID tradeId, int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(PAGE, TradeTrail::entry, tradeId, key, key, after == null ? null : after.id(), limit);
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.uuid("id"),
                row.instant("at"),
                row.constant("event", AuditEvent.class),
                row.find("actor_id", UUID.class),
                row.find("actor_name", String.class),
                row.text("place"),
                row.find("before", String.class),
                row.find("after", String.class));
    }
}
