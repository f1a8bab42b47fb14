package com.tradingjournal.billing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hourly count, by nodes that are killed in it and by two at once. */
@WithServers(role = DatabaseRole.BATCH)
class BillingUsageJobIT {

    private static final String WORKSPACES = """
            insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
            select gen_random_uuid(), 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', now(), now() from generate_series(1, 2)""";

    /** As an hour's firing does; the shape of a job over all workspaces. */
    private static final String JOB = """
            insert into jobs (tenant_id, id, user_id, type, priority, unique_key)
                 values ('00000000-0000-0000-0000-000000000000', '%1$s', '00000000-0000-0000-0000-000000000000', 'billing-usage', 'LOW', '%1$s');
            notify jobs""";

    private static final String COUNTED = "select coalesce(sum(workspaces), 0) from platform_months_mv";

    /** What waits for somebody else's lock while it counts. */
    private static final String REFRESHING =
            "from pg_stat_activity where query like '%refresh_usage%' and wait_event_type = 'Lock'";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TestDatabase database;

    @BeforeEach
    void open(TestDatabase test) throws SQLException {
        database = test;
        execute("delete from jobs");
    }

    @Test
    void countKilledHalfWayLeavesTheOldFiguresAndIsDoneByAnother() throws Exception {
        String before = text(COUNTED);
        execute(WORKSPACES);
        UUID job = enqueue();
        try (Connection writer = database.asSuperuser().getConnection()) {
            holdImports(writer);
            try (BatchNode killed = BatchNode.start()) {
                await("select count(*) > 0 " + REFRESHING);
                killed.kill();
            }
            execute("select pg_terminate_backend(pid) " + REFRESHING);
            assertThat(text(COUNTED)).isEqualTo(before);
            assertThat(state(job)).isEqualTo("RUNNING");
        }
        execute("update jobs set lease_expires_at = now() where id = '" + job + "'");
        try (BatchNode node = BatchNode.start()) {
            await("select state = 'COMPLETED' from jobs where id = '" + job + "'");
        }
        assertThat(text(COUNTED)).isEqualTo(text("select count(*) from tenants"));
        assertThat(text("select attempts from jobs where id = '" + job + "'")).isEqualTo("2");
    }

    /** A node runs one such job at a time: two that run are two nodes. */
    @Test
    void twoNodesCountSideBySideAndReadersDoNotWait() throws Exception {
        execute(WORKSPACES);
        UUID one;
        UUID other;
        try (BatchNode first = BatchNode.start();
                BatchNode second = BatchNode.start()) {
            try (Connection writer = database.asSuperuser().getConnection()) {
                holdImports(writer);
                one = enqueue();
                other = enqueue();
                await("select count(*) = 2 " + REFRESHING);
                assertThat(
                                text(
                                        "set statement_timeout = 5000; select count(*) from usage_as_of_mv, platform_months_mv where one = 2"))
                        .isEqualTo("0");
            }
            await("select count(*) = 2 from jobs where state = 'COMPLETED' and id in ('" + one + "', '" + other + "')");
        }
        assertThat(text("select max(attempts) from jobs where id in ('" + one + "', '" + other + "')"))
                .isEqualTo("1");
        assertThat(text(COUNTED)).isEqualTo(text("select count(*) from tenants"));
    }

    /** A refresh stops there, with one view counted and nothing committed. */
    private static void holdImports(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table imports in access exclusive mode");
        }
    }

    private UUID enqueue() throws SQLException {
        UUID id = UUID.randomUUID();
        execute(JOB.formatted(id));
        return id;
    }

    private String state(UUID job) throws SQLException {
        return text("select state from jobs where id = '" + job + "'");
    }

    private void await(String condition) {
        assertThat(database.becomesTrue(condition, PATIENCE)).as(condition).isTrue();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            for (boolean rows = statement.execute(sql); !rows; rows = statement.getMoreResults()) {
                // Settings come before what is asked.
            }
            ResultSet result = statement.getResultSet();
            result.next();
            return String.valueOf(result.getString(1));
        }
    }
}
