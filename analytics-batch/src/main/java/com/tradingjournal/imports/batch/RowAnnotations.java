package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.batch.RowRangeReader.RowRange;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * What our own files say that people wrote on a trade: stop, target, risk, notes, rating, mistakes, strategy and its rules, tags. It is written on trades this
 * import made, once; the first row of a trade that says something counts. Unknown strategies and tags are made.
 */
@ApplicationScoped
public class RowAnnotations {

    private static final String ROWS =
            " from import_rows r where r.import_id = ? and r.record_no > ? and r.record_no <= ?";

    /** The trade of a book of its own has its book's id; one that is held in its account's book is known by its fill. */
    private static final String TRADE = """
            coalesce(r.book_id, (select t.id from executions e join trades t on t.tenant_id = e.tenant_id and t.anchor_execution_id = e.id
                                  where r.book_id is null and e.tenant_id = r.tenant_id and e.account_id = r.account_id
                                    and e.fill_key = r.fill_key limit 1))""";

    private static final String HAS_SOME = "select exists (select %s and r.tags is not null) as some".formatted(ROWS);

    /** With every rule that the file names of it, in whichever portion: the whole import is read once, only where a strategy is missing. */
    private static final String STRATEGIES = """
            with named as materialized (
                select distinct on (lower(r.strategy)) r.tenant_id, r.strategy as name, lower(r.strategy) as key %s and r.strategy is not null
                 order by lower(r.strategy), r.record_no),
            missing as materialized (
                select n.* from named n where not exists (select from strategies s where s.tenant_id = n.tenant_id and s.name_key = n.key)),
            rules as materialized (
                select key, jsonb_agg(rule order by rule) as rules
                  from (select distinct lower(x.strategy) as key, rule
                          from import_rows x cross join unnest(x.rules_followed || x.rules_broken) as rule
                         where x.import_id = ? and exists (select from missing) and lower(x.strategy) in (select key from missing)) each
                 group by key)
            insert into strategies (tenant_id, id, user_id, name, rules, created_at, updated_at)
            select m.tenant_id, uuidv7(), ?, m.name, coalesce(rules.rules, '[]'), ?, ? from missing m left join rules on rules.key = m.key
            on conflict (tenant_id, name_key) do nothing""".formatted(ROWS);

    private static final String TAGS = """
            insert into tags (tenant_id, id, name, created_at, updated_at)
            select tenant_id, uuidv7(), name, ?, ?
              from (select distinct on (lower(tag)) r.tenant_id, tag as name
                      from import_rows r cross join unnest(r.tags) as tag
                     where r.import_id = ? and r.record_no > ? and r.record_no <= ?
                     order by lower(tag), r.record_no) named
            on conflict (tenant_id, name_key) do nothing""";

    private static final String FIRST_ROWS = """
            with written as (
                select distinct on (trade_id) w.*
                  from (select r.*, %s as trade_id %s
                           and (num_nonnulls(r.stop_loss, r.initial_risk, r.target, r.strategy, r.notes, r.rating) > 0
                                or r.tags || r.mistakes || r.rules_followed || r.rules_broken <> '{}')) w
                 order by trade_id, w.record_no)
            """.formatted(TRADE, ROWS);

    /** What a person wrote meanwhile stays. A stop without a risk fixes the risk, as it does when a person sets it. */
    private static final String ANNOTATE = FIRST_ROWS + """
            update trades t
               set stop_loss = coalesce(t.stop_loss, w.stop_loss), target = coalesce(t.target, w.target),
                   notes = coalesce(t.notes, w.notes), rating = coalesce(t.rating, w.rating),
                   strategy_id = coalesce(t.strategy_id, s.id),
                   mistakes = case when t.mistakes = '{}' then w.mistakes else t.mistakes end,
                   rules = case when t.rules = '{}' then w.rules_followed || w.rules_broken else t.rules end,
                   rules_followed = case when t.rules = '{}' then array_fill(true, array[cardinality(w.rules_followed)])
                                        || array_fill(false, array[cardinality(w.rules_broken)]) else t.rules_followed end,
                   initial_risk = coalesce(t.initial_risk, w.initial_risk,
                       round(abs(t.entry_price - coalesce(t.stop_loss, w.stop_loss)) * t.quantity * t.multiplier, 8))
              from written w left join strategies s on s.tenant_id = w.tenant_id and s.name_key = lower(w.strategy)
             where t.id = w.trade_id and t.import_id = w.import_id""";

    private static final String TAG = FIRST_ROWS + """
            insert into trade_tags (tenant_id, trade_id, tag_id)
            select t.tenant_id, t.id, g.id
              from written w
              join trades t on t.id = w.trade_id and t.import_id = w.import_id
              cross join unnest(w.tags) as tag
              join tags g on g.tenant_id = t.tenant_id and g.name_key = lower(tag)
            on conflict do nothing""";

    private final Database database;
    private final TenantSession session;
    private final Clock clock;

    @Inject
    public RowAnnotations(Database database, TenantSession session, Clock clock) {
        this.database = database;
        this.session = session;
        this.clock = clock;
    }

    /** Brokers' files have none, and are not asked further. */
    void write(UUID importId, RowRange range) {
        if (!database.first(HAS_SOME, row -> row.flag("some"), importId, range.after(), range.last())
                .orElseThrow()) {
            return;
        }
        Instant now = clock.instant();
        UUID user = session.bound().userId();
        database.update(STRATEGIES, importId, range.after(), range.last(), importId, user, now, now);
        database.update(TAGS, now, now, importId, range.after(), range.last());
        database.update(ANNOTATE, importId, range.after(), range.last());
        database.update(TAG, importId, range.after(), range.last());
    }
}
