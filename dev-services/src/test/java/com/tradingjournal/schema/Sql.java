package com.tradingjournal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Plain SQL for tests: first columns, and what became of an attempt. */
record Sql(Connection connection) {

    static final String FORBIDDEN = "42501";

    List<String> column(String sql, Object... parameters) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Inside a transaction, and undone. @return the number of rows it touched, or the SQLSTATE of its refusal */
    String attempt(String sql) {
        run("savepoint attempt");
        try (Statement statement = connection.createStatement()) {
            return String.valueOf(statement.executeUpdate(sql));
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        } finally {
            run("rollback to savepoint attempt");
        }
    }
}
