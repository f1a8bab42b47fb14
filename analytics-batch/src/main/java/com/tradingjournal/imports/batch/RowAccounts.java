package com.tradingjournal.imports.batch;

import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillPairRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Folded;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.imports.batch.FileRowReader.ReadRow;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts that a file names: those of whoever imports it, opened where he has none of that name. */
@ApplicationScoped
public class RowAccounts {

    private static final String OPEN = """
            insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, created_at, updated_at)
            select ?, uuidv7(), ?, n.name, n.currency, ?, case n.currency when 'INR' then 'INDIAN_EQUITY' else 'FIFO' end, ?, ?
              from unnest(?, ?) as n (name, currency)
            on conflict (tenant_id, user_id, name_key) do nothing""";

    private static final String FIND = """
            select n.name, a.id from unnest(?) as n (name)
              join accounts a on a.name_key = lower(n.name) where a.user_id = ?""";

    private final Database database;
    private final TenantSession session;
    private final Clock clock;

    @Inject
    public RowAccounts(Database database, TenantSession session, Clock clock) {
        this.database = database;
        this.session = session;
        this.clock = clock;
    }

    /** Which account each name stands for; a dry run opens none and gets ids that belong to nothing. */
    Map<String, UUID> named(LoadTask task, Collection<ReadRow> rows) {
        Map<String, String> currencies = new LinkedHashMap<>();
        rows.forEach(row -> addName(row.row(), currencies));
        if (currencies.isEmpty() || task.target().chosen()) {
            return Map.of();
        }
        if (!task.order().dryRun()) {
            open(currencies);
        }
        Map<String, UUID> found = new HashMap<>();
        currencies.keySet().forEach(name -> found.put(name, standIn(name)));
        Array names = database.array("text", currencies.keySet());
        database.forEach(
                FIND,
                row -> found.put(row.text("name"), row.uuid("id")),
                names,
                session.bound().userId());
        return found;
    }

    private void open(Map<String, String> currencies) {
        BoundTenant bound = session.bound();
        Instant now = clock.instant();
        Array names = database.array("text", currencies.keySet());
        Array codes = database.array(
                "text",
                currencies.values().stream()
                        .map(code -> code.isEmpty() ? bound.currency() : code)
                        .toList());
        database.update(OPEN, bound.tenantId(), bound.userId(), bound.zone().getId(), now, now, names, codes);
    }

    private static UUID standIn(String name) {
        return new UUID(0, name.toLowerCase(Locale.ROOT).hashCode());
    }

    private static void addName(ParsedRow row, Map<String, String> currencies) {
        switch (row) {
            case FillRow fill -> add(fill.account(), fill.instrument().currency(), currencies);
            case FillPairRow pair -> addName(pair.first(), currencies);
            case OwnFillRow own -> addName(own.fill(), currencies);
            case RoundTripRow trip -> add(trip.account(), trip.instrument().currency(), currencies);
            case Folded _, Ignored _, Rejected _ -> {}
        }
    }

    private static void add(@Nullable String account, @Nullable String currency, Map<String, String> currencies) {
        if (account != null) {
            currencies.putIfAbsent(account, Objects.requireNonNullElse(currency, ""));
        }
    }
}
