package com.tradingjournal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Raw SQL as the API's role: what a member, a viewer, an admin may do to somebody else's rows of the same workspace. */
class RowOwnershipIT {

    private static final UUID WORKSPACE = UUID.randomUUID();
    private static final UUID ME = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static TestDatabase database;
    private static Connection superuser;
    private static Catalogue catalogue;

    @BeforeAll
    static void oneRowOfSomebodyElseInEveryTable() throws SQLException {
        database = TestDatabase.create();
        superuser = database.asSuperuser().getConnection();
        Sql sql = new Sql(superuser);
        catalogue = new Catalogue(sql);
        sql.run("set session_replication_role = replica");
        for (String table : owned("select, update")) {
            sql.run(catalogue.insert(table, WORKSPACE, SOMEBODY));
        }
        sql.run("""
                insert into trade_tags (tenant_id, trade_id, tag_id) select tenant_id, id, gen_random_uuid() from trades""");
        sql.run("""
                insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                values ('%s', 'Desk', 'INR', 'UTC', 'FREE', now(), now())""".formatted(WORKSPACE));
    }

    @AfterAll
    static void drop() throws SQLException {
        superuser.close();
        database.close();
    }

    /** Every table whose rows belong to a person and that the API may change or empty. */
    static Stream<String> tablesOfPeople() {
        return owned("select, update").stream().filter(table -> may(table, "update") || may(table, "delete"));
    }

    @ParameterizedTest
    @MethodSource("tablesOfPeople")
    void neitherMemberNorViewerTouchesSomebodyElsesRow(String table) throws SQLException {
        for (String role : List.of("MEMBER", "VIEWER")) {
            try (Connection connection = as(role)) {
                Sql sql = new Sql(connection);
                assertThat(sql.attempt("update " + table + " set user_id = user_id"))
                        .isIn("0", Sql.FORBIDDEN);
                assertThat(sql.attempt("delete from " + table)).isIn("0", Sql.FORBIDDEN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tablesOfPeople")
    void neitherMemberNorViewerAddsARowForSomebodyElse(String table) throws SQLException {
        for (String role : List.of("MEMBER", "VIEWER")) {
            try (Connection connection = as(role)) {
                assertThat(new Sql(connection).attempt(catalogue.insert(table, WORKSPACE, SOMEBODY)))
                        .isEqualTo(Sql.FORBIDDEN);
            }
        }
    }

    @Test
    void aMembersUpdateOfAnothersTradeChangesNothingAndAnAdminsDoes() throws SQLException {
        String update = "update trades set notes = 'mine now'";
        try (Connection member = as("MEMBER");
                Connection admin = as("ADMIN")) {
            assertThat(new Sql(member).attempt(update)).isEqualTo("0");
            assertThat(new Sql(member).attempt("update trade_tags set tag_id = gen_random_uuid()"))
                    .isEqualTo("0");
            assertThat(new Sql(member).attempt("delete from trade_tags")).isEqualTo("0");
            assertThat(new Sql(admin).attempt(update)).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource({"MEMBER, ADMIN", "VIEWER, MEMBER", "ADMIN, OWNER"})
    void nobodyRaisesHimself(String role, String wanted) throws SQLException {
        try (Connection connection = as(role)) {
            superuser(
                    "insert into memberships (tenant_id, user_id, role, created_at, last_used_at) values ('%s', '%s', '%s', now(), now())"
                            .formatted(WORKSPACE, ME, role));
            Sql sql = new Sql(connection);
            String mine = " where tenant_id = '" + WORKSPACE + "' and user_id = '" + ME + "'";
            assertThat(sql.attempt("update memberships set role = '" + wanted + "'" + mine))
                    .isEqualTo(Sql.FORBIDDEN);
            assertThat(sql.attempt("update memberships set last_used_at = now()" + mine))
                    .isEqualTo("1");
        } finally {
            superuser("delete from memberships where user_id = '" + ME + "'");
        }
    }

    @Test
    void anAdminTouchesNoOwner() throws SQLException {
        superuser("update memberships set role = 'OWNER' where user_id = '" + SOMEBODY + "'");
        try (Connection admin = as("ADMIN");
                Connection owner = as("OWNER")) {
            assertThat(new Sql(admin).attempt("update memberships set role = 'MEMBER'"))
                    .isEqualTo("0");
            assertThat(new Sql(admin).attempt("delete from memberships")).isEqualTo("0");
            assertThat(new Sql(owner).attempt("update memberships set role = 'MEMBER'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void nobodyJoinsUninvitedAndNobodyButManagersSeesInvitations() throws SQLException {
        superuser(catalogue.insert("invitations", WORKSPACE, SOMEBODY));
        String join =
                "insert into memberships (tenant_id, user_id, role, created_at, last_used_at) values ('%s', '%s', 'ADMIN', now(), now())"
                        .formatted(WORKSPACE, ME);
        try (Connection member = as("MEMBER");
                Connection admin = as("ADMIN")) {
            assertThat(new Sql(member).attempt(join)).isEqualTo(Sql.FORBIDDEN);
            assertThat(new Sql(member).column("select id from invitations")).isEmpty();
            assertThat(new Sql(member).attempt("delete from invitations")).isEqualTo("0");
            assertThat(new Sql(admin).column("select id from invitations")).hasSize(1);
        }
    }

    @Test
    void jobsAreOrderedInOnesOwnName() throws SQLException {
        String nobody = "00000000-0000-0000-0000-000000000000";
        for (String role : List.of("MEMBER", "ADMIN", "OWNER")) {
            try (Connection connection = as(role)) {
                Sql sql = new Sql(connection);
                assertThat(sql.attempt(job(WORKSPACE, ME, "charges-recompute"))).isEqualTo("1");
                assertThat(sql.attempt(job(WORKSPACE, SOMEBODY, "charges-recompute")))
                        .isEqualTo(Sql.FORBIDDEN);
                assertThat(sql.attempt(job(WORKSPACE, UUID.fromString(nobody), "charges-recompute")))
                        .isEqualTo(Sql.FORBIDDEN);
            }
        }
        try (Connection viewer = as("VIEWER")) {
            Sql sql = new Sql(viewer);
            assertThat(sql.attempt(job(WORKSPACE, ME, "charges-recompute"))).isEqualTo(Sql.FORBIDDEN);
            assertThat(sql.attempt(job(UUID.fromString(nobody), ME, "privacy-export")))
                    .isEqualTo("1");
        }
    }

    private static String job(UUID tenant, UUID user, String type) {
        return "insert into jobs (tenant_id, id, user_id, type, priority) values ('%s', gen_random_uuid(), '%s', '%s', 'LOW')"
                .formatted(tenant, user, type);
    }

    @Test
    void aMemberCancelsHisOwnJobsAndThoseOfHisImports() throws SQLException {
        UUID mine = UUID.randomUUID();
        superuser("update imports set user_id = '%s', job_id = (select id from jobs)".formatted(ME));
        superuser(
                "insert into jobs (tenant_id, id, user_id, type, priority) values ('%s', '%s', '%s', 'imports-load', 'LOW')"
                        .formatted(WORKSPACE, mine, ME));
        superuser(
                "insert into jobs (tenant_id, id, user_id, type, priority) values ('%s', gen_random_uuid(), '%s', 'imports-load', 'LOW')"
                        .formatted(WORKSPACE, SOMEBODY));
        String cancel = "update jobs set cancel_requested = true";
        try (Connection viewer = as("VIEWER");
                Connection member = as("MEMBER");
                Connection admin = as("ADMIN")) {
            assertThat(new Sql(viewer).attempt(cancel)).isEqualTo("0");
            assertThat(new Sql(member).attempt(cancel)).isEqualTo("2");
            assertThat(new Sql(admin).attempt(cancel)).isEqualTo("3");
            assertThat(new Sql(admin).attempt("update jobs set state = 'COMPLETED'"))
                    .isEqualTo(Sql.FORBIDDEN);
        } finally {
            superuser("delete from jobs where id = '%s' or type = 'imports-load'".formatted(mine));
            superuser("update imports set user_id = '%s', job_id = gen_random_uuid()".formatted(SOMEBODY));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "analytics_version = analytics_version + 1, VIEWER",
                "name = 'Mine', ADMIN",
                "currency = 'USD', ADMIN",
                "time_zone_pending = 'Asia/Kolkata', ADMIN",
                "deletion_due_at = now(), OWNER",
                "plan = 'ENTERPRISE', -",
                "time_zone = 'Asia/Kolkata', -"
            })
    void aWorkspaceIsChangedByWhoeverManagesIt(String change, String least) throws SQLException {
        List<String> roles = List.of("VIEWER", "MEMBER", "ADMIN", "OWNER");
        for (String role : roles) {
            try (Connection connection = as(role)) {
                boolean may = roles.contains(least) && roles.indexOf(role) >= roles.indexOf(least);
                assertThat(new Sql(connection).attempt("update tenants set " + change))
                        .as(role)
                        .isEqualTo(may ? "1" : Sql.FORBIDDEN);
            }
        }
    }

    private static void superuser(String statement) {
        new Sql(superuser).run(statement);
    }

    private static Connection as(String role) throws SQLException {
        Connection connection = database.as(DatabaseRole.API).getConnection();
        connection.setAutoCommit(false);
        new Sql(connection).column("""
                        select set_config('app.current_tenant_id', ?, true), set_config('app.current_user_id', ?, true),
                            set_config('app.current_role', ?, true)""", WORKSPACE.toString(), ME.toString(), role);
        return connection;
    }

    private static List<String> owned(String privileges) {
        return new Sql(superuser).column("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                            and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
                            and has_any_column_privilege('journal_api', c.oid, ?) order by 1""", privileges);
    }

    private static boolean may(String table, String privilege) {
        return new Sql(superuser)
                .column(
                        privilege.equals("delete")
                                ? "select has_table_privilege('journal_api', ?, 'delete')"
                                : "select has_any_column_privilege('journal_api', ?, 'update')",
                        table)
                .equals(List.of("t"));
    }
}
