package com.tradingjournal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.privacy.entity.PersonalData;
import com.tradingjournal.privacy.entity.PersonalData.Column;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue of personal data against the schema: whoever adds a column that can hold words says there what they are. */
class PersonalDataIT {

    private static final PersonalData CATALOGUE = PersonalData.catalogue();

    private static TestDatabase database;
    private static Connection superuser;
    private static Sql sql;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.create();
        superuser = database.asSuperuser().getConnection();
        sql = new Sql(superuser);
    }

    @AfterAll
    static void close() throws SQLException {
        superuser.close();
        database.close();
    }

    @Test
    void everyColumnThatCanHoldWordsIsInTheCatalogueOnceAndNoOther() {
        List<String> words = sql.column("""
                select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname
                  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                  join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
                 where n.nspname in ('public', 'jberet') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                   and c.relname <> 'flyway_schema_history'
                   and coalesce(e.typname, t.typname) in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'xml', 'bytea')""");
        List<String> told = Stream.concat(CATALOGUE.personal().stream().map(Column::name), CATALOGUE.others().stream())
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(words);
    }

    /** What is erased with a person is found by these: his id, what refers to him, his account, or the row that goes with one of those. */
    @Test
    void everythingPersonalHangsOnAPersonOrAnAccount() {
        List<String> tables = CATALOGUE.personal().stream()
                .filter(column -> !column.erased().startsWith("stays"))
                .map(Column::table)
                .distinct()
                .filter(table -> !table.contains("."))
                .toList();
        assertThat(tables)
                .filteredOn(table -> !hangs(table))
                .containsExactlyInAnyOrder("sign_in_attempts", "tags", "tenants");
    }

    private static boolean hangs(String table) {
        return sql.column("""
                        with recursive goes as (
                            select 'users'::regclass::oid as relation
                             union
                            select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid
                             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
                               and a.attname in ('user_id', 'account_id', 'actor_id', 'recipient', 'email')
                             union
                            select k.conrelid from goes g join pg_constraint k on k.confrelid = g.relation
                             where k.contype = 'f' and (k.confdeltype = 'c' or k.confrelid = 'users'::regclass))
                        select count(*) > 0 from goes where relation = ?::regclass""", table).equals(List.of("t"));
    }
}
