package com.tradingjournal.tenancy.control;

import com.tradingjournal.errors.control.DatabaseFailure;
import com.tradingjournal.tenancy.control.LocalTransaction.Isolation;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one transaction manager of a process. A transaction belongs to the thread that began it; JPA, JDBC and the batch
 * engine all find it here, so that what belongs together commits together.
 */
@ApplicationScoped
public class ThreadTransactionManager implements TransactionManager, TransactionSynchronizationRegistry {

    private final ThreadLocal<@Nullable LocalTransaction> current = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Duration> limit = new ThreadLocal<>();
    private final DatabasePool pool;
    private final SessionBinding binding;
    private final CurrentCaller callers;
    private final Duration defaultLimit;

    @Inject
    public ThreadTransactionManager(
            DatabasePool pool,
            SessionBinding binding,
            CurrentCaller callers,
            @ConfigProperty(name = "database.transaction-timeout", defaultValue = "PT30S") Duration defaultLimit) {
        this.pool = pool;
        this.binding = binding;
        this.callers = callers;
        this.defaultLimit = defaultLimit;
    }

    /** Runs the work in a transaction of its own as the current caller; commits, or rolls back whatever it throws. */
    public <T> T call(Callable<T> work) throws Exception {
        return call(work, failure -> true, Isolation.LATEST);
    }

    /** The same as somebody else: people signing in are nobody yet, and a job is somebody only while it works. */
    public <T> T callAs(Caller caller, Callable<T> work) {
        try {
            return callers.callAs(caller, () -> call(work));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    /** Reads the workspace as it is at one moment, for longer than a transaction usually may: an answer as slow as its client. */
    public void read(Duration atMost, Runnable work) {
        try {
            snapshot(atMost, Executors.callable(work));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    /** Reads the workspace as it is at one moment; no statement and no transaction lasts longer. */
    public <T> T snapshot(Duration atMost, Callable<T> work) throws Exception {
        Duration before = limit.get();
        limit.set(atMost);
        try {
            return call(work, failure -> true, Isolation.SNAPSHOT);
        } finally {
            limit.set(before);
        }
    }

    <T> T call(Callable<T> work, Predicate<Exception> rollsBack, Isolation isolation) throws Exception {
        LocalTransaction suspended = current.get();
        current.remove();
        try {
            begin(isolation);
            T result;
            try {
                connection();
                result = work.call();
            } catch (Exception failure) {
                end(rollsBack.test(failure));
                throw failure;
            } catch (Error failure) {
                rollback();
                throw failure;
            }
            commit();
            return result;
        } catch (Exception failure) {
            throw DatabaseFailure.translated(failure);
        } finally {
            current.set(suspended);
        }
    }

    /** What is marked already is rolled back: to try the commit would hide the failure behind its refusal. */
    private void end(boolean byRollback) throws RollbackException {
        if (byRollback || active().getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            rollback();
        } else {
            commit();
        }
    }

    /** The running transaction's connection, acquired and bound with its first use. */
    Connection connection() throws SQLException {
        LocalTransaction transaction = active();
        Connection connection = transaction.connection(callers.get());
        transaction.bound().ifPresent(callers::requireAsked);
        return connection;
    }

    /**
     * Binds the running transaction to another workspace, for a job that visits many: a commit for each would take longer than the
     * work. Whoever commits several at once must not leave to the end of the transaction what belongs to one of them. A statement may be
     * given less time than the transaction, so that there is some left for the next.
     */
    public void turnTo(Caller.JobOf job, Duration longestStatement) {
        turn(job, longestStatement);
    }

    /**
     * A part of the running transaction as somebody else, who is back to himself after it: both are committed or neither. What the work
     * leaves to the end of the transaction would be done as the wrong one; whatever it throws, nothing may be committed.
     */
    public <T> T turnedTo(Caller other, Supplier<T> work) {
        Caller before = callers.get();
        callers.set(other);
        try {
            turn(other, active().limit());
            T result = work.get();
            turn(before, active().limit());
            return result;
        } catch (RuntimeException failure) {
            setRollbackOnly();
            throw failure;
        } finally {
            callers.set(before);
        }
    }

    private void turn(Caller other, Duration longestStatement) {
        try {
            active().turnTo(other, longestStatement);
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }

    /** For the batch engine and its calendar, which ask for a data source: outside a transaction, a connection bound to nobody. */
    public DataSource dataSource() {
        return new TxDataSource(this, pool::open);
    }

    boolean isActive() {
        return current.get() != null;
    }

    LocalTransaction active() {
        LocalTransaction transaction = current.get();
        if (transaction == null) {
            throw new IllegalStateException("There is no transaction on this thread.");
        }
        return transaction;
    }

    @Override
    public void begin() throws NotSupportedException {
        begin(Isolation.LATEST);
    }

    private void begin(Isolation isolation) throws NotSupportedException {
        if (isActive()) {
            throw new NotSupportedException("This thread is in a transaction already.");
        }
        Duration chosen = limit.get();
        current.set(new LocalTransaction(pool, binding, chosen == null ? defaultLimit : chosen, isolation));
    }

    @Override
    public void commit() throws RollbackException {
        try {
            active().commit();
        } finally {
            current.remove();
        }
    }

    @Override
    public void rollback() {
        try {
            active().rollback();
        } finally {
            current.remove();
        }
    }

    @Override
    public @Nullable Transaction suspend() {
        LocalTransaction suspended = current.get();
        current.remove();
        return suspended;
    }

    @Override
    public void resume(Transaction transaction) {
        if (isActive()) {
            throw new IllegalStateException("This thread is in a transaction already.");
        }
        current.set((LocalTransaction) transaction);
    }

    @Override
    public int getStatus() {
        LocalTransaction transaction = current.get();
        return transaction == null ? Status.STATUS_NO_TRANSACTION : transaction.getStatus();
    }

    @Override
    public int getTransactionStatus() {
        return getStatus();
    }

    @Override
    public @Nullable Transaction getTransaction() {
        return current.get();
    }

    @Override
    public @Nullable Object getTransactionKey() {
        return current.get();
    }

    @Override
    public void setRollbackOnly() {
        active().setRollbackOnly();
    }

    @Override
    public boolean getRollbackOnly() {
        return active().getStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    /** Counts for the transactions this thread begins from now on; 0 returns to the default. */
    @Override
    public void setTransactionTimeout(int seconds) {
        if (seconds == 0) {
            limit.remove();
        } else {
            limit.set(Duration.ofSeconds(seconds));
        }
    }

    @Override
    public void putResource(Object key, @Nullable Object value) {
        active().resources().put(key, value);
    }

    @Override
    public @Nullable Object getResource(Object key) {
        return active().resources().get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        active().registerInterposed(synchronization);
    }
}
