package com.tradingjournal.tags.control;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.tradingjournal.tenancy.control.Columns;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of tags and of what they are put on. */
@ApplicationScoped
public class TagStore {

    private static final String USAGE = """
            select g.id, g.name, g.version, count(t.id) as trades
            from tags g
            left join trade_tags tt on tt.tenant_id = g.tenant_id and tt.tag_id = g.id
            left join trades t on t.tenant_id = tt.tenant_id and t.id = tt.trade_id and t.deleted_at is null
            where %s
            group by g.tenant_id, g.id
            order by g.name_key, g.id
            """;

    /** The page is cut out before anything is counted. */
    private static final String PAGE = USAGE.formatted("""
            g.id in (select id from tags where ?::text is null or (name_key, id) > (lower(?), ?::uuid) order by name_key, id limit ?)""");

    private static final String MAKE_MISSING = """
            insert into tags (tenant_id, id, name, created_at, updated_at)
            select ?, uuidv7(), wanted.name, now(), now() from unnest(?::text[]) as wanted (name)
            on conflict (tenant_id, name_key) do nothing
            """;

    private static final String PUT_ON_TRADES = """
            insert into trade_tags (trade_id, tag_id)
            select n.trade_id, g.id from n join tags g on g.name_key = lower(n.name)
            on conflict do nothing
            """;

    private static final String TAKE_OFF_OTHERS = """
            delete from trade_tags tt using tags g
            where tt.trade_id = any(?) and g.tenant_id = tt.tenant_id and g.id = tt.tag_id
              and not exists (select from unnest(?, ?) as n (trade_id, name)
                              where n.trade_id = tt.trade_id and lower(n.name) = g.name_key)
            """;

    private record Tagging(UUID tradeId, String name) {}

    private static final Columns<Tagging> TAGGINGS =
            Columns.of(column("trade_id", "uuid", Tagging::tradeId), column("name", "text", Tagging::name));

    private final Database database;
    private final TenantSession session;

    @Inject
    public TagStore(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /** By name; at most {@code limit} after a place, null for the beginning. */
    List<TagUsage> page(int limit, @Nullable Keyset after) {
        String name = after == null ? null : after.key();
        return database.query(PAGE, TagStore::usage, name, name, after == null ? null : after.id(), limit);
    }

    Optional<TagUsage> find(UUID id) {
        return database.first(USAGE.formatted("g.id = ?"), TagStore::usage, id);
    }

    /** Leaves exactly these tags on each of these trades; unknown names become tags. */
    public void retag(Map<UUID, List<String>> namesByTrade) {
        List<Tagging> wanted = namesByTrade.entrySet().stream()
                .flatMap(trade -> trade.getValue().stream().map(name -> new Tagging(trade.getKey(), name.strip())))
                .distinct()
                .toList();
        List<String> names = wanted.stream()
                .map(Tagging::name)
                .distinct()
                .sorted(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)))
                .toList();
        database.update(
                TAKE_OFF_OTHERS,
                database.array("uuid", namesByTrade.keySet()),
                database.array("uuid", wanted.stream().map(Tagging::tradeId).toList()),
                database.array("text", wanted.stream().map(Tagging::name).toList()));
        if (!wanted.isEmpty()) {
            database.update(MAKE_MISSING, session.bound().tenantId(), database.array("text", names));
            TAGGINGS.write(database, PUT_ON_TRADES, wanted);
        }
    }

    private static TagUsage usage(Row row) {
        return new TagUsage(row.uuid("id"), row.text("name"), row.number("trades"), row.number("version"));
    }
}
