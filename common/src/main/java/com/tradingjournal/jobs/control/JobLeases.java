package com.tradingjournal.jobs.control;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.jobs.entity.JobPriority;
import com.tradingjournal.jobs.entity.JobState;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who works on which job, and for how long he is believed. A lease runs by the database's clock and is renewed while its
 * holder lives; when it runs out, whoever claims the job next gets a higher token, and the old holder's writes are refused.
 */
@ApplicationScoped
public class JobLeases {

    /** How long a dead holder delays its job. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    private static final String NEW_EXPIRY = "clock_timestamp() + interval '" + LEASE.toSeconds() + " seconds'";

    private static final String CLAIM = """
            with due as materialized (
                select tenant_id, id from jobs
                 where priority = ?
                   and (state = 'QUEUED' and run_at <= clock_timestamp() or state = 'RUNNING' and lease_expires_at < clock_timestamp())
                 order by run_at, id limit 1 for update skip locked)
            update jobs
               set state = 'RUNNING', attempts = attempts + 1, takeovers = takeovers + (state = 'RUNNING')::integer,
                   fencing_token = fencing_token + 1, lease_owner = ?, lease_expires_at = %s, started_at = coalesce(started_at, clock_timestamp())
             where (tenant_id, id) in (select tenant_id, id from due)
            returning %s""".formatted(NEW_EXPIRY, JobRows.COLUMNS);

    private static final String HELD = " where tenant_id = ? and id = ? and fencing_token = ? and state = 'RUNNING'";

    private static final String RENEW = "update jobs set lease_expires_at = " + NEW_EXPIRY
            + " where (tenant_id, id) in (select tenant_id, id from jobs" + HELD + " for no key update skip locked)";

    private final Database database;

    @Inject
    public JobLeases(Database database) {
        this.database = database;
    }

    /** The job of this priority that has waited longest, or whose holder has died. Two never get the same one. */
    public Optional<Job> claim(JobPriority priority, String owner) {
        return database.first(CLAIM, JobRows::job, priority, owner);
    }

    /**
     * Keeps the lease while the job works. A row that somebody is changing belongs to a chunk that ends and renews it itself.
     *
     * @return empty when the lease is lost; otherwise whether somebody asked the job to stop
     */
    public Optional<Boolean> renew(Job job) {
        Object[] keys = {job.tenantId(), job.id(), job.fencingToken()};
        database.update(RENEW, keys);
        return database.first("select cancel_requested from jobs" + HELD, row -> row.flag("cancel_requested"), keys);
    }

    /**
     * The first statement of every transaction of a job: until its end nobody else can claim the job; a holder who was replaced is
     * refused. Several transactions of one job may hold it at once: a claim locks the whole row, progress only changes it.
     */
    public void lockFenced(Job job) {
        String sql = "select 1 as held from jobs" + HELD + " for key share";
        requireHeld(
                job,
                database.query(sql, row -> row.count("held"), job.tenantId(), job.id(), job.fencingToken())
                        .size());
    }

    /** The last statement of every chunk: it got ahead, and nobody shall claim the job right after a long one. */
    public void advance(Job job) {
        String sql = "update jobs set takeovers = 0, lease_expires_at = " + NEW_EXPIRY + HELD;
        requireHeld(job, database.update(sql, job.tenantId(), job.id(), job.fencingToken()));
    }

    /** Whether somebody asked the job to stop; what a chunk reads that has locked its job's row. */
    public boolean isCancelRequested(Job job) {
        return database.first(
                        "select cancel_requested from jobs" + HELD,
                        row -> row.flag("cancel_requested"),
                        job.tenantId(),
                        job.id(),
                        job.fencingToken())
                .orElse(false);
    }

    /** What the job's owner sees of it; in the chunk's transaction, so that it never runs ahead of the data. */
    public void progress(Job job, Map<String, Long> counts) {
        String sql =
                "update jobs set progress = (select jsonb_object_agg(name, n) from unnest(?, ?) as t (name, n))" + HELD;
        requireHeld(
                job,
                database.update(
                        sql,
                        database.array("text", counts.keySet()),
                        database.array("bigint", counts.values()),
                        job.tenantId(),
                        job.id(),
                        job.fencingToken()));
    }

    public void end(Job job, JobState state, @Nullable String error) {
        String sql =
                "update jobs set state = ?, error = ?, finished_at = clock_timestamp(), lease_owner = null, lease_expires_at = null";
        requireHeld(job, database.update(sql + HELD, state, error, job.tenantId(), job.id(), job.fencingToken()));
    }

    /** Back into the queue: at once when its holder stops, later when it failed. */
    public void giveBack(Job job, Duration pause, @Nullable String error) {
        String sql = """
                update jobs set state = 'QUEUED', error = ?, run_at = clock_timestamp() + make_interval(secs => ?),
                       lease_owner = null, lease_expires_at = null""";
        requireHeld(
                job,
                database.update(
                        sql + HELD, error, (double) pause.toSeconds(), job.tenantId(), job.id(), job.fencingToken()));
    }

    private static void requireHeld(Job job, int rows) {
        if (rows == 0) {
            throw new Conflict(
                    "Job " + job.id() + " was taken over; token " + job.fencingToken() + " no longer counts.");
        }
    }
}
