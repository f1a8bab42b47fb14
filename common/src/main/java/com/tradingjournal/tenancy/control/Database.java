package com.tradingjournal.tenancy.control;

import com.tradingjournal.errors.control.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SQL on the running transaction's connection: a store reads as statement, row mapper and parameters. Instants and enums may
 * be passed as they are; what PostgreSQL refuses arrives as the domain's own exceptions.
 */
@ApplicationScoped
public class Database {

    private static final int FETCH_SIZE = 1_000;

    private final ThreadTransactionManager transactions;

    @Inject
    public Database(ThreadTransactionManager transactions) {
        this.transactions = transactions;
    }

    public Connection connection() {
        try {
            return transactions.connection();
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    public <T> List<T> query(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        List<T> rows = new ArrayList<>();
        forEach(sql, row -> rows.add(mapper.apply(row)), parameters);
        return rows;
    }

    public <T> Optional<T> first(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        return query(sql, mapper, parameters).stream().findFirst();
    }

    /** Reads in portions, so that a result of any length needs little memory, and no longer than the transaction may take. */
    public void forEach(String sql, Consumer<Row> consumer, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            statement.setFetchSize(FETCH_SIZE);
            LocalTransaction transaction = transactions.active();
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (row.next()) {
                    transaction.requireUsable();
                    consumer.accept(row);
                }
            }
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    /**
     * Rows to be asked for one by one, where several results are read side by side; as many of them in memory as a portion has.
     * The transaction goes on until it is closed, or has lasted as long as it may: PostgreSQL counts each portion anew.
     */
    public <T> Cursor<T> cursor(int portion, String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        try {
            PreparedStatement statement = prepared(sql, parameters);
            LocalTransaction transaction = transactions.active();
            return Cursor.open(statement, portion, row -> {
                requireTime(transaction);
                return mapper.apply(row);
            });
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    private static void requireTime(LocalTransaction transaction) {
        try {
            transaction.requireUsable();
        } catch (SQLException late) {
            throw DatabaseFailure.of(late);
        }
    }

    /** @return the number of rows inserted, updated or deleted */
    public int update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    /** What the commit would check of foreign keys is checked now, before a row is taken that others wait for. */
    public void checkKeys() {
        update("set constraints all immediate");
    }

    /** One parameter for {@code unnest(?)} or {@code = any(?)}; the type is PostgreSQL's name of an element. */
    public Array array(String type, Collection<?> elements) {
        try {
            return connection()
                    .createArrayOf(
                            type, elements.stream().map(Database::sqlValue).toArray());
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection().prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, sqlValue(parameters[i]));
            }
            return statement;
        } catch (SQLException | RuntimeException refused) {
            closeAfter(refused, statement);
            throw refused;
        }
    }

    static void closeAfter(Exception failure, PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException later) {
            failure.addSuppressed(later);
        }
    }

    private static @Nullable Object sqlValue(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null -> null;
            default -> value;
        };
    }

    /** One row of a result. The plain getters are for columns that are never null; the others go through {@link #find}. */
    public static final class Row {

        private final ResultSet result;
        private final ColumnPlaces places;

        Row(ResultSet result) {
            this.result = result;
            this.places = new ColumnPlaces(result);
        }

        boolean next() throws SQLException {
            places.begin();
            return result.next();
        }

        public UUID uuid(String column) {
            return get(column, UUID.class);
        }

        public String text(String column) {
            return get(column, String.class);
        }

        public BigDecimal decimal(String column) {
            return get(column, BigDecimal.class);
        }

        public long number(String column) {
            return get(column, Long.class);
        }

        public int count(String column) {
            return get(column, Integer.class);
        }

        public boolean flag(String column) {
            return get(column, Boolean.class);
        }

        public LocalDate date(String column) {
            return get(column, LocalDate.class);
        }

        public Instant instant(String column) {
            return get(column, Instant.class);
        }

        /** A {@code text[]}. */
        public List<String> texts(String column) {
            try {
                return List.of((String[]) result.getArray(places.of(column)).getArray());
            } catch (SQLException failure) {
                throw DatabaseFailure.of(failure);
            }
        }

        /** A {@code uuid[]}. */
        public List<UUID> uuids(String column) {
            try {
                return List.of((UUID[]) result.getArray(places.of(column)).getArray());
            } catch (SQLException failure) {
                throw DatabaseFailure.of(failure);
            }
        }

        /** A {@code bigint[]}; empty where the column is null. */
        public long[] numbers(String column) {
            try {
                Array array = result.getArray(places.of(column));
                return array == null
                        ? new long[0]
                        : Stream.of((Long[]) array.getArray())
                                .mapToLong(Long::longValue)
                                .toArray();
            } catch (SQLException failure) {
                throw DatabaseFailure.of(failure);
            }
        }

        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            return Enum.valueOf(type, text(column));
        }

        /** A column that must not be null. */
        public <T> T get(String column, Class<T> type) {
            T value = find(column, type);
            if (value == null) {
                throw new IllegalStateException("Column " + column + " is null.");
            }
            return value;
        }

        /** A column that may be null. */
        public <T> @Nullable T find(String column, Class<T> type) {
            try {
                Object value = value(places.of(column), type);
                return result.wasNull() ? null : type.cast(value);
            } catch (SQLException failure) {
                throw DatabaseFailure.of(failure);
            }
        }

        /** The driver knows no instants, and no long of an {@code integer}. */
        private @Nullable Object value(int column, Class<?> type) throws SQLException {
            if (type == Long.class) {
                return result.getLong(column);
            }
            if (type == Integer.class) {
                return result.getInt(column);
            }
            if (type == Instant.class) {
                OffsetDateTime instant = result.getObject(column, OffsetDateTime.class);
                return result.wasNull() ? null : instant.toInstant();
            }
            return result.getObject(column, type);
        }
    }
}
