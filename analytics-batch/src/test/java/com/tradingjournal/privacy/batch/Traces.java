package com.tradingjournal.privacy.batch;

import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * People who have left something in every table there is, and what can be found of them. What somebody writes has his mark in it, so that
 * a table that is added later is looked through as well.
 */
final class Traces {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** One id for all that is his in a workspace: whatever refers to something of his refers to that. */
    private static final String EVERYWHERE = """
            do $do$
            declare
                t record;
                workspace uuid := '%1$s';
                person uuid := '%2$s';
                thing uuid := '%3$s';
                mark text := '%4$s';
            begin
                set local session_replication_role = replica;
                for t in
                    select c.oid::regclass as relation,
                           string_agg(quote_ident(a.attname), ', ') as names,
                           string_agg(case
                               when a.attname = 'tenant_id' then quote_literal(workspace)
                               when a.attname = 'user_id' or about.refers then quote_literal(person)
                               when y.typname = 'uuid' then quote_literal(thing)
                               when word.first is not null then quote_literal(word.first)
                               when y.typname = 'jsonb' then quote_literal(jsonb_build_object('said', mark))
                               when y.typname = '_text' then format('array[%%L]', mark)
                               when y.typname = 'bytea' then format('convert_to(%%L, ''UTF8'')', mark)
                               when y.typcategory = 'A' then quote_literal('{}')
                               when y.typcategory = 'D' then 'now()'
                               when y.typcategory = 'B' then 'false'
                               when y.typcategory = 'N' then '1'
                               else quote_literal(mark) end, ', ') as entries
                      from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type y on y.oid = a.atttypid
                      left join lateral (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''') as first from pg_constraint k
                           where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) word on true
                      left join lateral (select exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = a.attrelid
                           and k.confrelid = 'users'::regclass and k.conkey = array[a.attnum]) as refers) about on true
                     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                       and a.attgenerated = '' and a.attidentity = '' and a.attname not in ('rules', 'rules_followed', 'deletion_due_at')
                       and c.relname not in ('tenants', 'users', 'audit_events', 'flyway_schema_history', 'sign_in_attempts')
                       and (%5$s)
                     group by c.oid loop
                    begin
                        execute format('insert into %%s (%%s) values (%%s)', t.relation, t.names, t.entries);
                    exception when unique_violation then
                        null; -- of a person there is one, whatever the workspace
                    end;
                end loop;
                update jobs set state = 'COMPLETED' where tenant_id = workspace and id = thing;
                update mail_outbox set state = 'SENT' where tenant_id = workspace and id = thing;
                update imports set object_key = workspace || '/imports/' || thing where tenant_id = workspace and id = thing;
                if workspace = '00000000-0000-0000-0000-000000000000' then
                    return;
                end if;
                insert into audit_events (tenant_id, id, at, event, actor_id, target_id, before, after, request_id)
                values (workspace, gen_random_uuid(), now(), 'TRADE_CHANGED', person, thing, jsonb_build_object('tags', mark), null, mark),
                       (workspace, gen_random_uuid(), now(), 'TRADE_CHANGED', person, gen_random_uuid(), null, jsonb_build_object('strategy', mark), null),
                       (workspace, gen_random_uuid(), now(), 'SIGN_IN', person, person, null, null, mark);
            end
            $do$""";

    private static final String SOMEBODYS = """
            c.relname in ('tags', 'strategies') or exists (select from pg_attribute h where h.attrelid = c.oid
                and h.attname in ('user_id', 'account_id', 'trade_id', 'import_id', 'invited_by', 'created_by'))""";
    private static final String OF_NO_WORKSPACE = "c.relname in ('jobs', 'mail_outbox', 'personal_exports')";

    private static final String MORE = """
            do $do$
            declare
                relation text;
                names text;
            begin
                set local session_replication_role = replica;
                foreach relation in array array['executions', 'trades'] loop
                    select string_agg(quote_ident(a.attname), ', ') into names from pg_attribute a
                     where a.attrelid = relation::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                       and a.attname not in ('id', 'anchor_execution_id', 'fill_key');
                    execute format('insert into %%1$I (id, %%2$s, %%3$s) select gen_random_uuid(), %%4$s, %%3$s from %%1$I, generate_series(1, %2$d) n
                                     where user_id = ''%1$s'' and id = ''%3$s''', relation,
                        case relation when 'trades' then 'anchor_execution_id' else 'fill_key' end, names,
                        case relation when 'trades' then 'gen_random_uuid()' else 'n::text' end);
                end loop;
            end
            $do$""";

    private final TestDatabase database;

    Traces(TestDatabase database) {
        this.database = database;
    }

    /** Somebody with a mark. */
    record Person(UUID id, String mark) {

        String email() {
            return mark + "@example.com";
        }
    }

    Person person() {
        UUID id = UUID.randomUUID();
        Person person = new Person(id, "mark-" + id.toString().substring(0, 8));
        execute("""
                insert into users (id, email, email_key, name, password_hash, verified_at, created_at, updated_at)
                     values ('%1$s', '%2$s', '%2$s', '%3$s', '%3$s', now(), now(), now());
                insert into sign_in_attempts (subject, attempts, since)
                     values ('email:' || encode(sha256(convert_to('%2$s', 'UTF8')), 'hex'), 1, now())""".formatted(id, person.email(), person.mark));
        return person;
    }

    UUID workspace(String name) {
        UUID id = UUID.randomUUID();
        execute("insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)"
                + " values ('%s', '%s', 'INR', 'Asia/Kolkata', 'FREE', now(), now())".formatted(id, name));
        return id;
    }

    /** In every table that can be somebody's. @return the id of all that he left */
    UUID leave(UUID workspace, Person person) {
        return insert(workspace, person, SOMEBODYS);
    }

    /** In every table: of a workspace that is somebody's alone. */
    UUID fill(UUID workspace, Person person) {
        return insert(workspace, person, "true");
    }

    /** What is a person's, whatever workspace he is in. */
    void leaveOutside(Person person) {
        insert(new UUID(0, 0), person, OF_NO_WORKSPACE);
    }

    private UUID insert(UUID workspace, Person person, String where) {
        UUID thing = UUID.randomUUID();
        execute(EVERYWHERE.formatted(workspace, person.id, thing, person.mark, where));
        return thing;
    }

    /** The trade and the fill that he left, so many times more. */
    void multiply(Person person, UUID thing, int times) {
        execute(MORE.formatted(person.id, times, thing));
    }

    /** Every table of which a row has this text in it, whatever column; bytes too. */
    List<String> tablesWith(String text) {
        refreshViews();
        List<String> found = new ArrayList<>();
        for (String table :
                texts("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname in ('public', 'jberet') and c.relkind in ('r', 'p', 'm') order by 1")) {
            if (!text("select count(*) from %1$s x where x::text like '%%%2$s%%' or x::text like '%%' || encode(convert_to('%2$s', 'UTF8'), 'hex') || '%%'"
                            .formatted(table, text))
                    .equals("0")) {
                found.add(table);
            }
        }
        return found;
    }

    /** The batch may have done so at the full hour, while there still was something to see. */
    private void refreshViews() {
        texts(
                        "select c.oid::regclass::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'm'")
                .forEach(view -> execute("refresh materialized view " + view));
    }

    /** All rows that have this text in them, but those that figures are made of on the way. */
    String rowsWith(String text) {
        StringBuilder rows = new StringBuilder();
        for (String table : tablesWith(text)) {
            if (!table.startsWith("analytics_") && !table.equals("tenants")) {
                rows.append(
                        text("select string_agg(x::text, E'\\n' order by x::text) from %s x where x::text like '%%%s%%'"
                                .formatted(table, text)));
            }
        }
        return rows.toString();
    }

    void order(String job) {
        execute("""
                insert into jobs (tenant_id, id, user_id, type, priority)
                     values ('%1$s', gen_random_uuid(), '%1$s', '%2$s', 'LOW'); notify jobs""".formatted(new UUID(0, 0), job));
    }

    void awaitJobs(String type) {
        await("select bool_and(state = 'COMPLETED') from jobs where type = '" + type + "'");
    }

    void await(String condition) {
        if (!database.becomesTrue(condition, PATIENCE)) {
            throw new AssertionError(
                    "Not within " + PATIENCE + ": " + condition + "; "
                            + text(
                                    "select string_agg(concat_ws(' ', type, state, error), ', ') from jobs where type like 'privacy%'"));
        }
    }

    String text(String sql) {
        List<String> found = texts(sql);
        return found.isEmpty() ? "none" : String.valueOf(found.getFirst());
    }

    void execute(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Keeps rows locked until it is closed: whoever wants to delete them stands still there. */
    Connection holding(String sql) throws SQLException {
        return keeping(sql + " for update");
    }

    /** The same of a table, for whoever wants to read it. */
    Connection locking(String table) throws SQLException {
        return keeping("lock table " + table + " in access exclusive mode");
    }

    private Connection keeping(String sql) throws SQLException {
        Connection connection = database.asSuperuser().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    private List<String> texts(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet result = query.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
