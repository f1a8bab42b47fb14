package com.tradingjournal.benchmarks.filling;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys and indexes of the tables that are filled: taken off before and put back after, word for word as the product made them.
 * Putting a key back proves it for every row.
 */
final class Indexes {

    private static final String TABLES =
            "array['executions', 'trades', 'trade_executions', 'closed_lots', 'trade_tags']::regclass[]";

    private static final String FOREIGN_KEYS = """
            select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                   format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
              from pg_constraint where contype = 'f' and (conrelid = any(%1$s) or confrelid = any(%1$s))
             order by conrelid::regclass::text, conname""".formatted(TABLES);

    private static final String KEYS = """
            select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                   format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
              from pg_constraint where contype in ('p', 'u') and conrelid = any(%1$s)
             order by conrelid::regclass::text, conname""".formatted(TABLES);

    private static final String OTHERS = """
            select format('drop index %%s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
              from pg_index i where i.indrelid = any(%1$s) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
             order by i.indexrelid::regclass::text""".formatted(TABLES);

    private final Connection connection;
    private final List<String> ways = new ArrayList<>();

    private Indexes(Connection connection) {
        this.connection = connection;
    }

    static Indexes takeOff(Connection connection) throws SQLException {
        Indexes indexes = new Indexes(connection);
        List<Part> foreignKeys = indexes.parts(FOREIGN_KEYS);
        List<Part> keys = indexes.parts(KEYS);
        List<Part> others = indexes.parts(OTHERS);
        for (Part part :
                Stream.of(foreignKeys, keys, others).flatMap(List::stream).toList()) {
            indexes.execute(part.drop);
        }
        Stream.of(keys, others, foreignKeys)
                .flatMap(List::stream)
                .map(Part::make)
                .forEach(indexes.ways::add);
        return indexes;
    }

    void putBack() throws SQLException {
        execute("set maintenance_work_mem = '512MB'");
        for (String way : ways) {
            execute(way);
        }
        execute("reset maintenance_work_mem");
    }

    private List<Part> parts(String sql) throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                parts.add(new Part(row.getString(1), row.getString(2)));
            }
        }
        return parts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Part(String drop, String make) {}
}
