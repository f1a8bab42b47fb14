package com.tradingjournal.tenancy.control;

import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * One thread, at most one connection, one commit. The connection comes with the first use and is bound to the caller before
 * anything else is said on it. Before the commit the synchronizations run, the interposed ones last: whatever must be the
 * last statement (the analytics version) is registered there.
 */
final class LocalTransaction implements Transaction {

    private static final System.Logger LOG = System.getLogger(LocalTransaction.class.getName());

    /** What the queries of a transaction see of what others commit meanwhile. */
    enum Isolation {
        LATEST,
        SNAPSHOT
    }

    private final DatabasePool pool;
    private final SessionBinding binding;
    private final Duration limit;
    private final Isolation isolation;
    private final long deadline;
    private final List<Synchronization> synchronizations = new ArrayList<>();
    private final List<Synchronization> interposed = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();
    private int status = Status.STATUS_ACTIVE;
    private @Nullable Connection pooled;
    private @Nullable Connection handle;
    private @Nullable BoundTenant bound;

    LocalTransaction(DatabasePool pool, SessionBinding binding, Duration limit, Isolation isolation) {
        this.pool = pool;
        this.binding = binding;
        this.limit = limit;
        this.isolation = isolation;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    Connection connection(Caller caller) throws SQLException {
        if (handle == null) {
            requireUsable();
            handle = TransactionConnection.over(acquire(caller), this);
        }
        return handle;
    }

    /** A caller who is refused gets no connection, and whatever he goes on to do is not committed. */
    private Connection acquire(Caller caller) throws SQLException {
        Connection acquired = pool.open();
        try {
            acquired.setAutoCommit(false);
            if (isolation == Isolation.SNAPSHOT) {
                freeze(acquired);
            }
            bound = binding.bind(acquired, caller, limit).orElse(null);
        } catch (SQLException | RuntimeException refused) {
            setRollbackOnly();
            acquired.close();
            throw refused;
        }
        pooled = acquired;
        return acquired;
    }

    /** From here on it belongs to another workspace; what went before keeps its own. */
    void turnTo(Caller caller, Duration longestStatement) throws SQLException {
        requireUsable();
        connection(caller);
        bound = null;
        bound = binding.bind(Objects.requireNonNull(pooled), caller, longestStatement)
                .orElse(null);
    }

    Duration limit() {
        return limit;
    }

    /** Must be the first statement of the transaction. Such questions differ too much to share a plan made for none of them. */
    private static void freeze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "set transaction isolation level repeatable read, read only; set local plan_cache_mode = force_custom_plan");
        }
    }

    Optional<BoundTenant> bound() {
        return Optional.ofNullable(bound);
    }

    Map<Object, Object> resources() {
        return resources;
    }

    boolean ended() {
        return status == Status.STATUS_COMMITTED || status == Status.STATUS_ROLLEDBACK;
    }

    /** Refuses a statement after the end, and one that would outlive the deadline. */
    void requireUsable() throws SQLException {
        if (ended()) {
            throw new SQLException("This transaction is over.", "25000");
        }
        if (overdue()) {
            throw new SQLTimeoutException("The transaction took longer than " + limit + ".", "57014");
        }
    }

    private boolean overdue() {
        return System.nanoTime() > deadline;
    }

    @Override
    public void commit() throws RollbackException {
        try {
            beforeCompletion();
            if (status == Status.STATUS_MARKED_ROLLBACK) {
                throw new RollbackException("The transaction was marked to be rolled back.");
            }
            requireUsable();
            if (pooled != null) {
                pooled.commit();
            }
        } catch (SQLException | RuntimeException | Error failure) {
            rollback();
            throw (RollbackException) new RollbackException(failure.getMessage()).initCause(failure);
        } catch (RollbackException marked) {
            rollback();
            throw marked;
        }
        end(Status.STATUS_COMMITTED);
    }

    @Override
    public void rollback() {
        try {
            if (pooled != null) {
                pooled.rollback();
            }
        } catch (SQLException gone) {
            LOG.log(Level.DEBUG, "The connection was lost before the rollback; the server has rolled back.", gone);
        }
        end(Status.STATUS_ROLLEDBACK);
    }

    private void beforeCompletion() {
        for (List<Synchronization> group : List.of(synchronizations, interposed)) {
            // By index: a synchronization may register further ones.
            for (int i = 0; i < group.size() && status == Status.STATUS_ACTIVE; i++) {
                group.get(i).beforeCompletion();
            }
        }
    }

    private void end(int outcome) {
        status = outcome;
        try {
            if (pooled != null) {
                pooled.close();
            }
        } catch (SQLException gone) {
            LOG.log(Level.DEBUG, "The connection was lost while it was given back.", gone);
        }
        for (List<Synchronization> group : List.of(synchronizations, interposed)) {
            group.forEach(this::afterCompletion);
        }
        resources.clear();
    }

    private void afterCompletion(Synchronization synchronization) {
        try {
            synchronization.afterCompletion(status);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A synchronization failed after the end of its transaction.", failure);
        }
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        synchronizations.add(synchronization);
    }

    void registerInterposed(Synchronization synchronization) {
        interposed.add(synchronization);
    }

    @Override
    public void setRollbackOnly() {
        if (!ended()) {
            status = Status.STATUS_MARKED_ROLLBACK;
        }
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public boolean enlistResource(XAResource resource) {
        throw new IllegalStateException("One connection per transaction: nothing else takes part.");
    }

    @Override
    public boolean delistResource(XAResource resource, int flag) {
        return false;
    }
}
