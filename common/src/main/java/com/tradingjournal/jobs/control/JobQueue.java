package com.tradingjournal.jobs.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts work into the queue, in the transaction of what it is about: both are there or neither. The batch is woken by the commit. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JobQueue {

    /** On which the commit of a job is signalled. */
    public static final String CHANNEL = "jobs";

    private static final String INSERT = """
            insert into jobs (tenant_id, id, user_id, type, priority, parameters, unique_key)
                 values (?, ?, ?, ?, ?, jsonb_object(?, ?), ?) on conflict (tenant_id, type, unique_key) do nothing""";

    private final Database database;
    private final TenantSession session;

    @Inject
    public JobQueue(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /** For the workspace and the user of the running transaction. */
    public UUID enqueue(JobType type, Map<String, String> parameters) {
        BoundTenant bound = session.bound();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        insert(new Identity(bound.tenantId(), id, bound.userId()), type, parameters, null);
        return id;
    }

    /** For the workspace of the running transaction, with an owner's rights: what has to happen whatever becomes of anybody's role. */
    public UUID enqueueForWorkspace(JobType type, Map<String, String> parameters) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        insert(new Identity(session.bound().tenantId(), id, Caller.NONE), type, parameters, null);
        return id;
    }

    /** For a person, in whatever workspaces he is; the policy on jobs names the kinds he may order. */
    public UUID enqueueForPerson(JobType type, Map<String, String> parameters) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        insert(new Identity(Caller.NONE, id, session.bound().userId()), type, parameters, null);
        return id;
    }

    /** For all workspaces. The same occasion (a schedule's firing time) enqueues once, on however many nodes it happens. */
    public void enqueueOnce(JobType type, String occasion) {
        enqueueOnce(type, occasion, Map.of());
    }

    /** For many workspaces: the parameters say which. */
    public void enqueueOnce(JobType type, String occasion, Map<String, String> parameters) {
        insert(new Identity(Caller.NONE, UuidCreator.getTimeOrderedEpoch(), Caller.NONE), type, parameters, occasion);
    }

    /** A job of this workspace. */
    public Optional<Job> find(UUID id) {
        return database.first(
                "select " + JobRows.COLUMNS + " from jobs where tenant_id = ? and id = ?",
                JobRows::job,
                session.bound().tenantId(),
                id);
    }

    /** Asks whoever runs it to stop at the next checkpoint; one that nobody runs yet is never started. */
    public void requestCancel(UUID id) {
        database.update(
                "update jobs set cancel_requested = true where tenant_id = ? and id = ? and state in ('QUEUED', 'RUNNING')",
                session.bound().tenantId(),
                id);
    }

    private void insert(Identity job, JobType type, Map<String, String> parameters, @Nullable String occasion) {
        int inserted = database.update(
                INSERT,
                job.tenantId,
                job.id,
                job.userId,
                type.id(),
                type.priority(),
                database.array("text", parameters.keySet()),
                database.array("text", parameters.values()),
                occasion);
        if (inserted > 0) {
            database.query("select pg_notify(?, ?)", row -> true, CHANNEL, type.priority());
        }
    }

    private record Identity(UUID tenantId, UUID id, UUID userId) {}
}
