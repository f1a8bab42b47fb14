package com.tradingjournal.testing;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.devservices.servers.JournalDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A migrated database of its own: copied from a template that was migrated once in this JVM. */
public final class TestDatabase implements AutoCloseable {

    /** The same for the three roles, so that one configuration serves both services. */
    public static final String PASSWORD = "test";

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

    @Override
    public void close() {
        database.drop();
    }

    /** Made at the first use. */
    private static final class Template {
        static final JournalDatabase MIGRATED = named("template_journal").prepare();
    }
}
