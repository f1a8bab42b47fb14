package com.tradingjournal.tenancy.control;

import com.tradingjournal.errors.control.DatabaseFailure;
import com.tradingjournal.tenancy.control.Database.Row;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.postgresql.PGStatement;

/** A result that is being read. */
public final class Cursor<T> implements AutoCloseable {

    /** The driver reads a statement's first results as text unless told otherwise: of a long result that is half the work. */
    private static final int BINARY_AT_ONCE = -1;

    private final PreparedStatement statement;
    private final Function<Row, T> mapper;
    private final Row row;

    private Cursor(PreparedStatement statement, ResultSet result, Function<Row, T> mapper) {
        this.statement = statement;
        this.mapper = mapper;
        this.row = new Row(result);
    }

    /** A statement that fails is closed: whoever asks for its cursor gets none to close. */
    static <T> Cursor<T> open(PreparedStatement statement, int portion, Function<Row, T> mapper) throws SQLException {
        try {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            statement.setFetchSize(portion);
            return new Cursor<>(statement, statement.executeQuery(), mapper);
        } catch (SQLException | RuntimeException failure) {
            Database.closeAfter(failure, statement);
            throw failure;
        }
    }

    /** Empty at the end. */
    public Optional<T> next() {
        try {
            return row.next() ? Optional.of(mapper.apply(row)) : Optional.empty();
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    /** Ends the query, however much of its result has been read. */
    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }
}
