package com.tradingjournal.positions.control;

import com.tradingjournal.positions.control.BookReader.Stored;
import com.tradingjournal.positions.entity.RoundTrip.Portion;
import com.tradingjournal.tenancy.control.Database;
import java.sql.Array;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote on a trade that is no more: it moves to the trade that now holds its anchor fill or, if that fill is
 * gone too, the first of its fills that is still there. What the heir has of its own is kept; notes are joined.
 */
final class InheritedAnnotations {

    private static final String HELD = """
            select p.trade_id, p.execution_id from trade_executions p where p.trade_id = any(?) order by p.trade_id, p.ordinal""";

    private static final String ANNOTATIONS = """
            with n as (select * from unnest(?, ?) as n (vanished, heir)),
                 left_behind as (
                   select n.heir, string_agg(t.notes, E'\\n\\n' order by t.id) as notes, max(t.rating) as rating,
                          (array_agg(t.stop_loss order by t.id) filter (where t.stop_loss is not null))[1] as stop_loss,
                          (array_agg(t.initial_risk order by t.id) filter (where t.initial_risk is not null))[1] as initial_risk,
                          (array_agg(t.target order by t.id) filter (where t.target is not null))[1] as target,
                          (array_agg(t.strategy_id order by t.id) filter (where t.strategy_id is not null))[1] as strategy_id,
                          (array_agg(t.id order by t.id) filter (where t.strategy_id is not null))[1] as planned_id
                     from n join trades t on t.id = n.vanished
                    where t.deleted_at is null
                    group by n.heir)
            update trades h
               set notes = nullif(concat_ws(E'\\n\\n', h.notes, l.notes), ''), rating = coalesce(h.rating, l.rating),
                   stop_loss = coalesce(h.stop_loss, l.stop_loss), initial_risk = coalesce(h.initial_risk, l.initial_risk),
                   target = coalesce(h.target, l.target), strategy_id = coalesce(h.strategy_id, l.strategy_id),
                   rules = case when h.strategy_id is null and p.id is not null then p.rules else h.rules end,
                   rules_followed = case when h.strategy_id is null and p.id is not null then p.rules_followed else h.rules_followed end,
                   version = h.version + 1, updated_at = ?
              from left_behind l left join trades p on p.id = l.planned_id
             where h.id = l.heir
               and num_nonnulls(l.notes, l.rating, l.stop_loss, l.initial_risk, l.target, l.strategy_id) > 0""";

    private static final String TAGS = """
            with n as (select * from unnest(?, ?) as n (vanished, heir))
            insert into trade_tags (tenant_id, trade_id, tag_id)
            select g.tenant_id, n.heir, g.tag_id
              from n join trade_tags g on g.trade_id = n.vanished join trades t on t.id = n.vanished
             where t.deleted_at is null
            on conflict do nothing""";

    /** The heir's spelling counts, and as many as one trade may have. */
    private static final String MISTAKES = """
            with n as (select * from unnest(?, ?) as n (vanished, heir)),
                 left_behind as (
                   select n.heir, m.name
                     from n join trades t on t.id = n.vanished cross join unnest(t.mistakes) as m (name)
                    where t.deleted_at is null)
            update trades h
               set mistakes = array(
                     select name from (
                       select distinct on (lower(a.name)) a.name, a.place
                         from (select u.name, u.place from unnest(h.mistakes) with ordinality as u (name, place)
                                union all
                               select l.name, 1000 from left_behind l where l.heir = h.id) a
                        order by lower(a.name), a.place) d
                      order by place, name limit 20),
                   version = h.version + 1, updated_at = ?
             where h.id in (select heir from left_behind)""";

    private final Database database;

    InheritedAnnotations(Database database) {
        this.database = database;
    }

    void move(Collection<Stored> vanished, List<TradeRow> present, Instant now) {
        Map<UUID, UUID> heirs = heirs(vanished, holders(present));
        if (heirs.isEmpty()) {
            return;
        }
        Array from = database.array("uuid", heirs.keySet());
        Array to = database.array("uuid", heirs.values());
        database.update(ANNOTATIONS, from, to, now);
        database.update(MISTAKES, from, to, now);
        database.update(TAGS, from, to);
    }

    /** The trade that holds each fill: of a fill that crossed zero, the one it opened. */
    private static Map<UUID, UUID> holders(List<TradeRow> present) {
        Map<UUID, UUID> holders = new HashMap<>();
        for (Portion.Role role : List.of(Portion.Role.OPEN, Portion.Role.CLOSE)) {
            for (TradeRow trade : present) {
                trade.trip().portions().stream()
                        .filter(portion -> portion.role() == role)
                        .forEach(portion -> holders.putIfAbsent(portion.fill().id(), trade.id()));
            }
        }
        return holders;
    }

    private Map<UUID, UUID> heirs(Collection<Stored> vanished, Map<UUID, UUID> holders) {
        Map<UUID, UUID> heirs = new LinkedHashMap<>();
        for (Stored trade : vanished) {
            inherit(heirs, trade.id(), holders.get(trade.anchor().fillId()));
        }
        database.forEach(
                HELD,
                row -> inherit(heirs, row.uuid("trade_id"), holders.get(row.uuid("execution_id"))),
                database.array("uuid", vanished.stream().map(Stored::id).toList()));
        return heirs;
    }

    private static void inherit(Map<UUID, UUID> heirs, UUID vanished, @Nullable UUID holder) {
        if (holder != null) {
            heirs.putIfAbsent(vanished, holder);
        }
    }
}
