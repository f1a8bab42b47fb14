package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.filling.Filling;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * The batch's jobs on figures, put into its queue as its own planners do and waited for. Until it is closed nothing else is due: the
 * calendar is paused.
 */
final class AnalyticsJobs implements AutoCloseable {

    private static final int POLL_MILLIS = 20;
    private static final Duration LIMIT = Duration.ofHours(2);

    private static final String ENQUEUE = """
            insert into jobs (tenant_id, id, user_id, type, priority, parameters, unique_key)
            select '00000000-0000-0000-0000-000000000000', uuidv7(), '00000000-0000-0000-0000-000000000000', '%s', '%s',
                   jsonb_build_object('first', min(id::text), 'last', max(id::text), 'zone', time_zone), 'benchmark ' || uuidv7()
              from (%s) w
             group by time_zone, portion order by time_zone, portion""";

    /** Fifty of a zone are a job. */
    private static final String ALL_WORKSPACES = """
            select id, time_zone, (row_number() over (partition by time_zone order by id) - 1) / 50 as portion from tenants""";

    /** Twenty-five are a job. */
    private static final String DIRTY_WORKSPACES = """
            select tenant_id as id, '' as time_zone, (row_number() over (order by tenant_id) - 1) / 25 as portion
              from (select distinct tenant_id from analytics_dirty) d""";

    private static final String STATE = """
            select count(*) as jobs, count(*) filter (where finished_at is null) as waiting, count(*) filter (where state <> 'COMPLETED') as other,
                   extract(epoch from max(finished_at) - min(started_at)) as seconds
              from jobs where type = ? and created_at >= ?""";

    private final Connection superuser;

    AnalyticsJobs(Connection superuser) throws SQLException {
        this.superuser = superuser;
        execute("update quartz.qrtz_triggers set trigger_state = 'PAUSED'");
    }

    /**
     * What became of the jobs of an occasion.
     *
     * @param seconds from the start of the first to the end of the last, by the database's clock
     */
    record Work(long jobs, double seconds) {}

    /** All figures of all workspaces, as every night. */
    Work recomputeAll() throws SQLException, InterruptedException {
        return run("analytics-nightly", "LOW", ALL_WORKSPACES);
    }

    /** Those of the days that have changed. */
    Work drain() throws SQLException, InterruptedException {
        Work work = run("analytics-drain", "MEDIUM", DIRTY_WORKSPACES);
        if (Filling.number(superuser, "select count(*) from analytics_dirty") != 0) {
            throw new IllegalStateException("Days are still dirty: see the batch's log.");
        }
        return work;
    }

    private Work run(String type, String priority, String workspaces) throws SQLException, InterruptedException {
        try (PreparedStatement select = superuser.prepareStatement(STATE)) {
            select.setString(1, type);
            select.setObject(2, enqueue(type, priority, workspaces));
            long end = System.nanoTime() + LIMIT.toNanos();
            while (System.nanoTime() < end) {
                Thread.sleep(POLL_MILLIS);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (row.getLong("waiting") == 0) {
                        return work(type, row);
                    }
                }
            }
        }
        throw new IllegalStateException(type + " took longer than " + LIMIT);
    }

    private static Work work(String type, ResultSet row) throws SQLException {
        if (row.getLong("other") > 0 || row.getLong("jobs") == 0) {
            throw new IllegalStateException(
                    row.getLong("jobs") + " jobs " + type + ", not completed: " + row.getLong("other"));
        }
        return new Work(row.getLong("jobs"), row.getDouble("seconds"));
    }

    private OffsetDateTime enqueue(String type, String priority, String workspaces) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet now = statement.executeQuery("select clock_timestamp()")) {
            now.next();
            OffsetDateTime asked = now.getObject(1, OffsetDateTime.class);
            execute(ENQUEUE.formatted(type, priority, workspaces));
            execute("select pg_notify('jobs', '" + priority + "')");
            return asked;
        }
    }

    @Override
    public void close() throws SQLException {
        execute("update quartz.qrtz_triggers set trigger_state = 'WAITING'");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
