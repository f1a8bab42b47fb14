package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.filling.Filling;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;

/** The batch's jobs on figures, put into its queue as its schedule does and waited for. */
record AnalyticsJobs(Connection superuser) {

    private static final int POLL_MILLIS = 20;
    private static final Duration LIMIT = Duration.ofHours(2);

    private static final String ENQUEUE = """
            insert into jobs (tenant_id, id, user_id, type, priority, unique_key)
            values ('00000000-0000-0000-0000-000000000000', uuidv7(), '00000000-0000-0000-0000-000000000000', ?, 'LOW', 'benchmark ' || uuidv7())
            returning clock_timestamp()""";

    private static final String STATE = """
            select count(*) as jobs, count(*) filter (where state in ('QUEUED', 'RUNNING')) as waiting,
                   count(*) filter (where state not in ('QUEUED', 'RUNNING', 'COMPLETED')) as failed,
                   count(distinct lease_owner) as workers,
                   extract(epoch from max(finished_at) - min(started_at)) as seconds
              from jobs where type like 'analytics-%' and (created_at >= ? or state in ('QUEUED', 'RUNNING'))""";

    /**
     * What became of the jobs of an occasion.
     *
     * @param seconds from the start of the first to the end of the last, by the database's clock
     */
    record Work(long jobs, double seconds) {}

    /** All figures of all workspaces, as every night. */
    Work recomputeAll() throws SQLException, InterruptedException {
        return run("analytics-nightly");
    }

    /** What has changed. */
    Work drain() throws SQLException, InterruptedException {
        return run("analytics-drain");
    }

    private Work run(String type) throws SQLException, InterruptedException {
        OffsetDateTime asked = enqueue(type);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
            try (PreparedStatement select = superuser.prepareStatement(STATE)) {
                select.setObject(1, asked);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (row.getLong("failed") > 0) {
                        throw new IllegalStateException("A job on figures has failed: see the batch's log.");
                    }
                    if (row.getLong("waiting") == 0 && isClean()) {
                        return new Work(row.getLong("jobs"), row.getDouble("seconds"));
                    }
                }
            }
        }
        throw new IllegalStateException(type + " took longer than " + LIMIT);
    }

    private OffsetDateTime enqueue(String type) throws SQLException {
        try (PreparedStatement insert = superuser.prepareStatement(ENQUEUE);
                Statement notify = superuser.createStatement()) {
            insert.setString(1, type);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                OffsetDateTime asked = row.getObject(1, OffsetDateTime.class);
                notify.execute("select pg_notify('jobs', 'LOW')");
                return asked;
            }
        }
    }

    private boolean isClean() throws SQLException {
        return Filling.number(superuser, "select count(*) from (select from analytics_dirty limit 1) one") == 0;
    }
}
