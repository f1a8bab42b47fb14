package com.tradingjournal.tenancy.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as one array per column, a few thousand to a statement: the fast way into PostgreSQL under row-level security. */
public record Columns<T>(List<Column<T>> columns) {

    private static final int ROWS_PER_STATEMENT = 5_000;

    public record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

    @SafeVarargs
    public static <T> Columns<T> of(Column<T>... columns) {
        return new Columns<>(List.of(columns));
    }

    public static <T> Column<T> column(String name, String type, Function<T, @Nullable Object> value) {
        return new Column<>(name, type, value);
    }

    /** A {@code text[]} in one cell, as PostgreSQL writes it: arrays of different lengths cannot be sent as an array of arrays. */
    public static String texts(Collection<String> texts) {
        return texts.stream()
                .map(text ->
                        '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\0', '\uFFFD') + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Runs the statement, which reads the rows as a table named {@code n}; the parameters are those of the statement itself. */
    public int write(Database database, String statement, List<T> rows, Object... parameters) {
        String sql = "with n as (select * from %s) %s".formatted(unnest(), statement);
        int written = 0;
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            List<T> some = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_STATEMENT));
            List<@Nullable Object> all = new ArrayList<>(arrays(database, some));
            all.addAll(List.of(parameters));
            written += database.update(sql, all.toArray());
        }
        return written;
    }

    private String unnest() {
        String marks =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        return "unnest(%s) as n (%s)".formatted(marks, names());
    }

    /** The names of all columns, for the lists of an insert. */
    public String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private List<@Nullable Object> arrays(Database database, List<T> rows) {
        List<@Nullable Object> arrays = new ArrayList<>();
        for (Column<T> column : columns) {
            arrays.add(array(database, column, rows));
        }
        return arrays;
    }

    /** Null where every cell is: {@code unnest} fills up a shorter array with nulls, and many columns say nothing about most files. */
    private @Nullable Object array(Database database, Column<T> column, List<T> rows) {
        List<@Nullable Object> cells = new ArrayList<>(rows.size());
        boolean anything = false;
        for (T row : rows) {
            Object cell = column.value().apply(row);
            anything |= cell != null;
            cells.add(cell);
        }
        return anything ? database.array(column.type(), cells) : null;
    }
}
