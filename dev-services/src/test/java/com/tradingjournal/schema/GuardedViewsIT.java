package com.tradingjournal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Materialized views know no row-level security: what stands before them does. Two workspaces of India, and nobody. */
class GuardedViewsIT {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();

    /** Half past midnight on the 1st of February in India is still January in UTC; one of our trades is deleted. */
    private static final String ROWS = """
            insert into users (id, email, email_key, name, created_at, updated_at)
                 values ('%1$s', '%1$s', '%1$s', 'Somebody', '2026-01-10', now());
            insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                 values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', '2026-01-10', now());
            set session_replication_role = replica;
            insert into trades (tenant_id, id, account_id, user_id, anchor_execution_id, anchor_part, instrument, symbol, asset_class, multiplier,
                                currency, side, status, quantity, opened_value, fees, closed_quantity, entry_value, exit_value, realized_fees,
                                created_at, updated_at, deleted_at)
            select '%1$s', gen_random_uuid(), '%1$s', '%1$s', gen_random_uuid(), 'WHOLE', 'ACME', 'ACME', 'STOCK', 1,
                   'INR', 'BUY', 'OPEN', 1, 1, 0, 0, 0, 0, 0, at, now(), case when at < '2026-01-31' then now() end
              from unnest(array['2026-01-15T10:00:00Z', '2026-01-31T18:29:59Z', '2026-01-31T19:00:00Z']::timestamptz[]) as at;
            insert into imports (tenant_id, id, user_id, account_id, account_chosen, job_id, file_name, size_bytes, object_key, format,
                                 time_zone, dry_run, status, rows_read, rows_total, created_at)
                 values ('%1$s', gen_random_uuid(), '%1$s', '%1$s', false, gen_random_uuid(), 'a.csv', 700, 'a', 'zerodha-tradebook',
                         'UTC', false, 'COMPLETED', 40, 40, '2026-02-03'),
                        ('%1$s', gen_random_uuid(), '%1$s', '%1$s', false, gen_random_uuid(), 'b.csv', 900, 'b', 'zerodha-tradebook',
                         'UTC', true, 'COMPLETED', 50, 50, '2026-02-03');
            set session_replication_role = origin""";

    private static TestDatabase database;

    @BeforeAll
    static void countTwoWorkspaces() throws SQLException {
        database = TestDatabase.create();
        try (Connection superuser = database.asSuperuser().getConnection();
                Connection batch = database.as(DatabaseRole.BATCH).getConnection()) {
            for (UUID workspace : List.of(OURS, THEIRS)) {
                new Sql(superuser).run(ROWS.formatted(workspace));
            }
            new Sql(batch).run("select refresh_usage()");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void monthsOfUsageAreOfTheWorkspacesZone() throws SQLException {
        assertThat(seen(DatabaseRole.API, OURS, "select workspace_usage::text from workspace_usage order by month"))
                .containsExactly(
                        "(" + OURS + ",2026-01-01,Asia/Kolkata,2,0,0)",
                        "(" + OURS + ",2026-02-01,Asia/Kolkata,1,1,700)");
    }

    @Test
    void nobodyHasNoUsage() throws SQLException {
        assertThat(seen(DatabaseRole.API, null, "select * from workspace_usage"))
                .isEmpty();
        assertThat(seen(DatabaseRole.API, null, "select * from workspace_usage_as_of"))
                .isEmpty();
        assertThat(seen(DatabaseRole.API, OURS, "select as_of > now() - interval '1 hour' from workspace_usage_as_of"))
                .containsExactly("t");
    }

    @Test
    void operatorsSeeEveryWorkspaceTogether() throws SQLException {
        assertThat(seen(DatabaseRole.BATCH, null, "select platform_months::text from platform_months order by month"))
                .containsExactly("(2026-01-01,2,2,2,4)", "(2026-02-01,0,0,2,2)");
        assertThat(seen(DatabaseRole.BATCH, null, "select platform_imports::text from platform_imports"))
                .containsExactly("(2026-02-01,zerodha-tradebook,COMPLETED,2,80)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform_months", "platform_imports", "platform_as_of"})
    void platformIsSeenFromOutsideOfWorkspacesOnly(String view) throws SQLException {
        assertThat(seen(DatabaseRole.BATCH, null, "select * from " + view)).isNotEmpty();
        assertThat(seen(DatabaseRole.BATCH, OURS, "select * from " + view)).isEmpty();
        assertThat(attempted(DatabaseRole.API, null, "select * from " + view)).isEqualTo(Sql.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = DatabaseRole.class,
            names = {"API", "BATCH"})
    void whatStandsBehindIsForNoService(DatabaseRole role) throws SQLException {
        for (String view :
                List.of("workspace_usage_mv", "platform_months_mv", "platform_imports_mv", "usage_as_of_mv")) {
            assertThat(attempted(role, OURS, "select * from " + view)).isEqualTo(Sql.FORBIDDEN);
        }
    }

    @Test
    void onlyTheBatchCountsAndOnlyFromOutside() throws SQLException {
        String counting = "do $$ begin perform refresh_usage(); end $$";
        assertThat(attempted(DatabaseRole.BATCH, null, counting)).isEqualTo("0");
        assertThat(attempted(DatabaseRole.BATCH, OURS, counting)).isEqualTo(Sql.FORBIDDEN);
        assertThat(attempted(DatabaseRole.API, null, counting)).isEqualTo(Sql.FORBIDDEN);
    }

    private static List<String> seen(DatabaseRole role, @Nullable UUID tenant, String sql) throws SQLException {
        try (Connection connection = bound(role, tenant)) {
            return new Sql(connection).column(sql);
        }
    }

    private static String attempted(DatabaseRole role, @Nullable UUID tenant, String sql) throws SQLException {
        try (Connection connection = bound(role, tenant)) {
            return new Sql(connection).attempt(sql);
        }
    }

    private static Connection bound(DatabaseRole role, @Nullable UUID tenant) throws SQLException {
        Connection connection = database.as(role).getConnection();
        connection.setAutoCommit(false);
        new Sql(connection)
                .column(
                        "select set_config('app.current_tenant_id', ?, true), set_config('app.current_role', 'OWNER', true)",
                        tenant == null ? "" : tenant.toString());
        return connection;
    }
}
