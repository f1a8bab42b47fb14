package com.tradingjournal.benchmarks.filling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One of the SQL files beside this class, with its <code>${…}</code> filled in; its statements run as one transaction. */
record Script(String name, Map<String, ?> values) {

    void run(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Rows come whole and right: no trigger has to look at each. Constraints are proved when they are put back.
            statement.execute("set local session_replication_role = replica");
            statement.execute("set local work_mem = '256MB'");
            statement.execute("set local temp_buffers = '256MB'");
            statement.execute(text());
            connection.commit();
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private String text() {
        String text = read();
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue().toString());
        }
        return text;
    }

    private String read() {
        try (InputStream in = Script.class.getResourceAsStream("/filling/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
