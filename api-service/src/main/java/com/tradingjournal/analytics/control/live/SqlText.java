package com.tradingjournal.analytics.control.live;

import com.tradingjournal.trades.control.TradeFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement that grows piece by piece, with its parameters in order. */
public final class SqlText {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    public SqlText add(String text, Object... values) {
        sql.append(text);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Both inclusive; null for no bound. */
    public SqlText between(String column, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null) {
            add(" and " + column + " >= ?", first);
        }
        if (last != null) {
            add(" and " + column + " <= ?", last);
        }
        return this;
    }

    /** Of the accounts and people asked for, where a table's columns name them. */
    public SqlText ofPeople(String table, TradeFilter filter) {
        return anyOf(table + ".account_id", filter.accountIds()).anyOf(table + ".user_id", filter.userIds());
    }

    public String sql() {
        return sql.toString();
    }

    public Object[] parameters() {
        return parameters.toArray();
    }

    private SqlText anyOf(String column, List<UUID> ids) {
        String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return ids.isEmpty() ? this : add(" and " + column + " = any(?::uuid[])", (Object) texts);
    }
}
