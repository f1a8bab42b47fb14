package com.tradingjournal.trades.control;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ids on trades stand for, read once: to look them up for every trade takes longer than to read the trades. */
final class ExportNames {

    private record Tag(int place, String name) {}

    private final Map<UUID, String> accounts = new HashMap<>();
    private final Map<UUID, String> strategies = new HashMap<>();
    private final Map<UUID, Tag> tags = new HashMap<>();

    ExportNames(Database database) {
        database.forEach("select id, name from accounts", row -> add(row, accounts));
        database.forEach("select id, name from strategies", row -> add(row, strategies));
        database.forEach(
                "select id, name from tags order by name_key",
                row -> tags.put(row.uuid("id"), new Tag(tags.size(), row.text("name"))));
    }

    private static void add(Row row, Map<UUID, String> names) {
        names.put(row.uuid("id"), row.text("name"));
    }

    String account(UUID id) {
        return Objects.requireNonNull(accounts.get(id));
    }

    @Nullable
    String strategy(@Nullable UUID id) {
        return id == null ? null : strategies.get(id);
    }

    boolean hasTags() {
        return !tags.isEmpty();
    }

    /** In the order of the list. */
    List<String> tags(Collection<UUID> ids) {
        Stream<Tag> found = ids.stream().map(tags::get).filter(Objects::nonNull);
        return found.sorted((one, other) -> Integer.compare(one.place(), other.place()))
                .map(Tag::name)
                .toList();
    }
}
