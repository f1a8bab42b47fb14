package com.tradingjournal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of tenancy that the catalogue can answer; each query lists the offenders. */
class SchemaRulesIT {

    private TestDatabase database;
    private Connection superuser;
    private Sql sql;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.create();
        superuser = database.asSuperuser().getConnection();
        sql = new Sql(superuser);
    }

    @AfterEach
    void close() throws SQLException {
        superuser.close();
        database.close();
    }

    @Test
    void rowLevelSecurityIsEnabledAndForcedOnEveryTableOfAWorkspace() {
        assertThat(new Catalogue(sql).tenantTables()).hasSizeGreaterThan(15);
        assertThat(sql.column("""
                                select c.relname from pg_class c where c.relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
                                and (c.relname = 'tenants' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'))""")).isEmpty();
    }

    @Test
    void onlyPeopleHowTheyAreKnownTheirAttemptsAndWorkspacesHaveNoWorkspace() {
        assertThat(sql.column("""
                                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') order by 1"""))
                .containsExactly("flyway_schema_history", "linked_identities", "sign_in_attempts", "tenants", "users");
    }

    /** A foreign key's check ignores row-level security: without the workspace in it, it would accept another's row. */
    @Test
    void foreignKeysBetweenTablesOfAWorkspaceCarryTheWorkspace() {
        assertThat(sql.column("""
                                select k.conname from pg_constraint k
                                join pg_attribute source on source.attrelid = k.conrelid and source.attname = 'tenant_id'
                                join pg_attribute target on target.attrelid = k.confrelid and target.attname = 'tenant_id'
                                where k.contype = 'f' and not (source.attnum = k.conkey[1] and target.attnum = k.confkey[1])""")).isEmpty();
    }

    /** A unique index ignores row-level security too: without the workspace first, it would tell that another has the value. */
    @Test
    void uniqueKeysOfAWorkspaceBeginWithTheWorkspace() {
        assertThat(sql.column("""
                                select i.indexrelid::regclass from pg_index i
                                join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'tenant_id'
                                where i.indisunique and i.indkey[0] <> a.attnum""")).isEmpty();
    }

    @Test
    void noRoleMayDoMoreThanItsWork() {
        assertThat(sql.column("""
                                select rolname from pg_roles where rolname like 'journal\\_%'
                                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""")).isEmpty();
        assertThat(sql.column("""
                                select rolname from pg_roles where rolname in ('journal_api', 'journal_batch')
                                and (has_schema_privilege(rolname, 'public', 'create') or has_database_privilege(rolname, current_database(), 'create')
                                    or exists (select from pg_class where relowner = pg_roles.oid)
                                    or exists (select from pg_auth_members where member = pg_roles.oid))""")).isEmpty();
    }

    @Test
    void servicesCannotTruncate() {
        assertThat(sql.column("""
                                select c.relname from pg_class c, pg_roles r where r.rolname in ('journal_api', 'journal_batch')
                                and c.relkind in ('r', 'p') and has_table_privilege(r.oid, c.oid, 'truncate')""")).isEmpty();
    }

    @Test
    void nobodyRewritesTheAudit() {
        assertThat(sql.column("""
                                select r.rolname from pg_roles r where r.rolname in ('journal_api', 'journal_batch')
                                and (has_table_privilege(r.oid, 'audit_events', 'delete') or has_any_column_privilege(r.oid, 'audit_events', 'update'))""")).isEmpty();
    }

    /** But for guarded views: they stand before materialized ones and before nothing else. */
    @Test
    void viewsSeeAsTheirReaderAndMaterializedOnesAreForNoService() {
        assertThat(sql.column("""
                                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
                                and (c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false)
                                        and not (coalesce(c.reloptions @> '{security_barrier=true}', false)
                                            and pg_get_viewdef(c.oid) like '%app.current_tenant_id%'
                                            and not exists (select from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass
                                                and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> c.oid
                                                join pg_class read on read.oid = d.refobjid where r.ev_class = c.oid and read.relkind <> 'm'))
                                    or c.relkind = 'm' and (has_table_privilege('journal_api', c.oid, 'select')
                                        or has_table_privilege('journal_batch', c.oid, 'select')))""")).isEmpty();
    }

    /** Without one, a refresh would keep every reader waiting. */
    @Test
    void materializedViewsCanBeRefreshedBesideTheirReaders() {
        assertThat(sql.column("""
                                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'm'
                                and not exists (select from pg_index i where i.indrelid = c.oid and i.indisunique
                                    and i.indpred is null and i.indexprs is null)""")).isEmpty();
    }

    @Test
    void functionsOfTheOwnerHaveAFixedSearchPath() {
        assertThat(sql.column("""
                                select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
                                and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')""")).isEmpty();
    }

    /** Those of triggers cannot be called. */
    @Test
    void functionsOfTheOwnerAreNotForEverybody() {
        assertThat(sql.column("""
                                select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
                                and p.prorettype <> 'trigger'::regtype
                                and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0)""")).isEmpty();
    }
}
