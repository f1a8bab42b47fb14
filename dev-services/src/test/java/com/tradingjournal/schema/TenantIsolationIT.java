package com.tradingjournal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Acts as two workspaces, and as nobody, on every table that has a {@code tenant_id}. */
class TenantIsolationIT {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID OUR_USER = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();
    private static final UUID THEIR_USER = UUID.randomUUID();

    /** Where the batch looks for work over all workspaces, while it is in none (see the policies of these tables). */
    private static final Set<String> OPEN_TO_UNBOUND_BATCH =
            Set.of("jobs", "analytics_dirty", "mail_outbox", "personal_exports");

    private static TestDatabase database;
    private static Connection superuser;
    private static Catalogue catalogue;

    @BeforeAll
    static void oneRowOfEachWorkspaceInEveryTable() throws SQLException {
        database = TestDatabase.create();
        superuser = database.asSuperuser().getConnection();
        Sql sql = new Sql(superuser);
        catalogue = new Catalogue(sql);
        sql.run("set session_replication_role = replica");
        for (String table : catalogue.tenantTables()) {
            sql.run(catalogue.insert(table, OURS, OUR_USER));
            sql.run(catalogue.insert(table, THEIRS, THEIR_USER));
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        superuser.close();
        database.close();
    }

    static Stream<Arguments> everyTableAndRole() {
        return catalogue.tenantTables().stream()
                .flatMap(table -> Stream.of(DatabaseRole.API, DatabaseRole.BATCH)
                        .filter(role -> mayRead(role, table))
                        .map(role -> Arguments.of(table, role)));
    }

    @ParameterizedTest
    @MethodSource("everyTableAndRole")
    void ourRowIsSeenAndTheirsIsNot(String table, DatabaseRole role) throws SQLException {
        try (Connection connection = bound(role)) {
            assertThat(new Sql(connection).column("select distinct tenant_id from " + table))
                    .containsExactly(OURS.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("everyTableAndRole")
    void theirRowCanBeNeitherChangedNorRemoved(String table, DatabaseRole role) throws SQLException {
        try (Connection connection = bound(role)) {
            Sql sql = new Sql(connection);
            assertThat(sql.attempt("update " + table + " set tenant_id = tenant_id where tenant_id = '" + THEIRS + "'"))
                    .isIn("0", Sql.FORBIDDEN);
            assertThat(sql.attempt("delete from " + table + " where tenant_id = '" + THEIRS + "'"))
                    .isIn("0", Sql.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @MethodSource("everyTableAndRole")
    void noRowCanBePutIntoTheirWorkspace(String table, DatabaseRole role) throws SQLException {
        try (Connection connection = bound(role)) {
            Sql sql = new Sql(connection);
            for (UUID user : List.of(OUR_USER, THEIR_USER)) {
                assertThat(sql.attempt(catalogue.insert(table, THEIRS, user))).isEqualTo(Sql.FORBIDDEN);
            }
            assertThat(sql.attempt("update " + table + " set tenant_id = '" + THEIRS + "'"))
                    .isEqualTo(Sql.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @MethodSource("everyTableAndRole")
    void nobodySeesNothingAndGetsNoError(String table, DatabaseRole role) throws SQLException {
        try (Connection connection = database.as(role).getConnection()) {
            Sql sql = new Sql(connection);
            String rows = "select tenant_id from " + table;
            assertThat(sql.column(rows))
                    .satisfies(seen -> assertThat(seen.isEmpty())
                            .isEqualTo(!(role == DatabaseRole.BATCH && OPEN_TO_UNBOUND_BATCH.contains(table))));
            sql.run("select set_config('app.current_tenant_id', '', false), set_config('app.current_role', '', false)");
            assertThat(sql.column(rows + " where tenant_id is null")).isEmpty();
        }
    }

    private static Connection bound(DatabaseRole role) throws SQLException {
        Connection connection = database.as(role).getConnection();
        connection.setAutoCommit(false);
        new Sql(connection).column("""
                        select set_config('app.current_tenant_id', ?, true), set_config('app.current_user_id', ?, true),
                            set_config('app.current_role', 'OWNER', true)""", OURS.toString(), OUR_USER.toString());
        return connection;
    }

    private static boolean mayRead(DatabaseRole role, String table) {
        return new Sql(superuser)
                .column("select has_table_privilege(?, ?, 'select')", role.user(), table)
                .equals(List.of("t"));
    }
}
