package com.tradingjournal.jobs.batch;

import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts counting jobs into a database and looks at what became of them. */
final class JobBench {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database;

    JobBench(TestDatabase database) {
        this.database = database;
        execute("""
                create table if not exists counted (
                    tenant_id uuid default nullif(current_setting('app.current_tenant_id', true), '')::uuid, job_id uuid, item int);
                grant select, insert on counted to journal_batch""");
    }

    /** A workspace and its owner, who share an id. */
    UUID newWorkspace() {
        UUID id = UUID.randomUUID();
        execute("""
                insert into users (id, email, email_key, name, created_at, updated_at)
                     values ('%1$s', '%1$s@example.com', '%1$s@example.com', 'Somebody', now(), now());
                insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                     values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', now(), now());
                insert into memberships values ('%1$s', '%1$s', 'OWNER', now(), now())""".formatted(id));
        return id;
    }

    UUID enqueue(UUID workspace, String priority, String parameters) {
        UUID id = UUID.randomUUID();
        execute("""
                insert into jobs (tenant_id, id, user_id, type, priority, parameters)
                     values ('%1$s', '%2$s', '%1$s', 'counting-load', '%3$s', '%4$s');
                notify jobs""".formatted(workspace, id, priority, parameters));
        return id;
    }

    String state(UUID job) {
        return text("select state from jobs where id = ?", job);
    }

    void awaitState(UUID job, String state) {
        awaitTrue("select state = '" + state + "' from jobs where id = ?", job);
    }

    void awaitItems(UUID job, int atLeast) {
        awaitTrue("select count(*) >= " + atLeast + " from counted where job_id = ?", job);
    }

    void awaitTrue(String sql, UUID job) {
        if (!database.becomesTrue(sql, PATIENCE, job)) {
            throw new AssertionError("Not within " + PATIENCE + ": " + sql + "; it is "
                    + text("select jobs::text from jobs where id = ?", job));
        }
    }

    /** What was written, in the order of counting; an item that was written twice stands there twice. */
    List<Integer> items(UUID job) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select item from counted where job_id = ? order by item")) {
            query.setObject(1, job);
            ResultSet result = query.executeQuery();
            List<Integer> items = new ArrayList<>();
            while (result.next()) {
                items.add(result.getInt(1));
            }
            return items;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String text(String sql, UUID job) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, job);
            ResultSet result = query.executeQuery();
            return result.next() ? String.valueOf(result.getString(1)) : "none";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
