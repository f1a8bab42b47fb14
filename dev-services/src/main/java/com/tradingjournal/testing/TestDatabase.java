package com.tradingjournal.testing;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.devservices.servers.JournalDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A migrated database of its own: copied from a template that was migrated once in this JVM. */
public final class TestDatabase implements AutoCloseable {

    /** The same for the three roles, so that one configuration serves both services. */
    public static final String PASSWORD = "test";

    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JournalDatabase database;

    private TestDatabase(JournalDatabase database) {
        this.database = database;
    }

    public static TestDatabase create() {
        return new TestDatabase(Template.MIGRATED.copyTo("test_" + NUMBER.incrementAndGet()));
    }

    /** Without a schema: for those who migrate. */
    public static JournalDatabase named(String name) {
        return new JournalDatabase(TestServers.database(), name, _ -> PASSWORD);
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public DataSource as(DatabaseRole role) {
        return database.as(role);
    }

    /** Sees every row of every workspace: for arranging and for looking behind the API. */
    public DataSource asSuperuser() {
        return database.asSuperuser();
    }

    /**
     * Asks again and again, on one connection: to open one for each question takes more than what is waited for.
     *
     * @param values of the parameters of the condition, which selects true in the end
     * @return whether it was true in time
     */
    public boolean becomesTrue(String condition, Duration patience, Object... values) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Connection connection = asSuperuser().getConnection();
                PreparedStatement query = connection.prepareStatement(condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            while (!isTrue(query)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (SQLException failure) {
            throw new IllegalStateException(condition, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isTrue(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }

    @Override
    public void close() {
        database.drop();
    }

    /** Made at the first use. */
    private static final class Template {
        static final JournalDatabase MIGRATED = named("template_journal").prepare();
    }
}
