package com.tradingjournal.imports.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Orders imports as the API would, and looks at what became of them. */
final class ImportBench {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestDatabase database;
    private final TestObjects storage = new TestObjects();

    ImportBench(TestDatabase database) {
        this.database = database;
    }

    /** Somebody in a workspace of Mumbai with his account Main; workspace, owner and account share an id. */
    Trader newTrader() {
        UUID id = UUID.randomUUID();
        execute("""
                insert into users (id, email, email_key, name, created_at, updated_at)
                     values ('%1$s', '%1$s@example.com', '%1$s@example.com', 'Asha', now(), now());
                insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                     values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', now(), now());
                insert into memberships values ('%1$s', '%1$s', 'OWNER', now(), now());
                insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, created_at, updated_at)
                     values ('%1$s', '%1$s', '%1$s', 'Main', 'INR', 'Asia/Kolkata', 'INDIAN_EQUITY', now(), now())""".formatted(id));
        return new Trader(id);
    }

    final class Trader {

        final UUID id;

        private Trader(UUID id) {
            this.id = id;
        }

        /** Imports and waits for the end. */
        UUID imports(String format, String file) {
            UUID importId = orders(format, file, "account_chosen = false");
            awaitEnd(importId);
            return importId;
        }

        /** @param options as assignments of the import's columns */
        UUID orders(String format, String file, String options) {
            UUID importId = UuidCreator.getTimeOrderedEpoch();
            UUID jobId = UuidCreator.getTimeOrderedEpoch();
            String key = ObjectKeys.importFile(id, importId);
            storage.put(key, file.getBytes(StandardCharsets.UTF_8));
            execute("""
                    insert into imports (tenant_id, id, user_id, account_id, account_chosen, job_id, file_name, size_bytes, object_key, format,
                                         time_zone, rows_total, created_at)
                         values ('%1$s', '%2$s', '%1$s', '%1$s', false, '%3$s', 'file.csv', 1, '%4$s', '%5$s', 'Asia/Kolkata', 1, now());
                    update imports set %6$s where id = '%2$s';
                    insert into jobs (tenant_id, id, user_id, type, priority, parameters)
                         values ('%1$s', '%3$s', '%1$s', 'imports-load', 'HIGH', '{"import": "%2$s", "file": "%4$s"}');
                    notify jobs""".formatted(id, importId, jobId, key, format, options));
            return importId;
        }

        /** Undoes an import as the API would, and waits for the end. */
        void undoes(UUID importId) {
            ordersUndo(importId);
            awaitEnd(importId);
        }

        void ordersUndo(UUID importId) {
            ordersUndo(importId, "0 seconds");
        }

        /** The job begins a while later, as it does when many are before it. */
        void ordersUndo(UUID importId, String later) {
            execute("""
                    update imports set undo_job_id = '%3$s' where id = '%2$s';
                    insert into jobs (tenant_id, id, user_id, type, priority, parameters, run_at)
                         values ('%1$s', '%3$s', '%1$s', 'imports-undo', 'HIGH', '{"import": "%2$s"}', now() + interval '%4$s');
                    notify jobs""".formatted(id, importId, UuidCreator.getTimeOrderedEpoch(), later));
        }

        /** One value of this workspace; {@code %s} in the statement is its id. */
        String text(String sql) {
            return ImportBench.this.text(sql.replace("%s", "'" + id + "'"));
        }

        String trades() {
            return text("select count(*) from trades where tenant_id = %s");
        }

        String fills() {
            return text("select count(*) from executions where tenant_id = %s");
        }
    }

    /** {@code status imported duplicates changed ignored rejected}. */
    String outcome(UUID importId) {
        return text(
                "select concat_ws(' ', status, imported, duplicates, changed, ignored, rejected) from imports where id = '%s'"
                        .formatted(importId));
    }

    void awaitEnd(UUID importId) {
        await(
                "select bool_and(state in ('COMPLETED', 'FAILED', 'CANCELLED')) from jobs where parameters ->> 'import' = '%s'"
                        .formatted(importId));
    }

    void await(String condition) {
        if (!database.becomesTrue(condition, PATIENCE)) {
            throw new AssertionError("Not within " + PATIENCE + ": " + condition + "; "
                    + text("select string_agg(jobs::text, ' ') from jobs"));
        }
    }

    String text(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet result = query.executeQuery()) {
            return result.next() ? String.valueOf(result.getString(1)) : "none";
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** What time would do: leases run out, and PostgreSQL ends the sessions of frozen clients with their locks. */
    void expireLeases() {
        execute("""
                select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction';
                update jobs set lease_expires_at = now() where state = 'RUNNING'""");
    }
}
