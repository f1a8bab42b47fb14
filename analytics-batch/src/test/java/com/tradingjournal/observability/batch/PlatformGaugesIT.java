package com.tradingjournal.observability.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator reads on the management port. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class PlatformGaugesIT {

    /** Three people, two workspaces; one imported this month and one last month. */
    private static final String PLATFORM = """
            insert into users (id, email, email_key, name, created_at, updated_at)
            select gen_random_uuid(), n || '@example.com', n || '@example.com', 'Somebody', now(), now() from generate_series(1, 3) n;
            insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
            select gen_random_uuid(), 'Secret', 'INR', 'UTC', 'FREE', now(), now() from generate_series(1, 2);
            set session_replication_role = replica;
            insert into imports (tenant_id, id, user_id, account_id, account_chosen, job_id, file_name, size_bytes, object_key, format,
                                 time_zone, status, rows_total, created_at)
            select id, gen_random_uuid(), id, id, false, id, 'a.csv', 1, 'a', 'zerodha-tradebook', 'UTC', 'COMPLETED', 1,
                   date_trunc('month', now()) - (row_number() over () - 1) * interval '1 day' from tenants;
            set session_replication_role = origin;
            select refresh_usage()""";

    @Inject
    PlatformGauges gauges;

    @Inject
    WebTarget management;

    @Test
    void operatorReadsTheFiguresOfAllWorkspacesTogether(TestDatabase database) throws SQLException {
        execute(database, PLATFORM);
        gauges.read();
        assertThat(lines())
                .contains(
                        "journal_platform_sign_ups 3.0",
                        "journal_platform_workspaces 2.0",
                        "journal_platform_trades 0.0",
                        "journal_platform_active_workspaces{month=\"current\"} 1.0",
                        "journal_platform_active_workspaces{month=\"previous\"} 1.0",
                        "journal_platform_imports{format=\"zerodha-tradebook\",outcome=\"COMPLETED\"} 2.0")
                .noneMatch(line -> line.contains("Secret") || line.contains("example.com"));
        execute(database, "update imports set status = 'UNDONE'; select refresh_usage()");
        gauges.read();
        assertThat(lines())
                .contains(
                        "journal_platform_imports{format=\"zerodha-tradebook\",outcome=\"COMPLETED\"} 0.0",
                        "journal_platform_imports{format=\"zerodha-tradebook\",outcome=\"UNDONE\"} 2.0");
    }

    /** Without the scope, which every metric of the process has. */
    private List<String> lines() {
        return management
                .path("/metrics")
                .request("text/plain")
                .get(String.class)
                .lines()
                .map(line -> line.replaceAll("mp_scope=\"\\w+\",", "")
                        .replace(",}", "}")
                        .replace("{}", ""))
                .toList();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
