package com.tradingjournal.tenancy.control;

import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The transaction kernel put together by hand, as the container would, on one database and role. */
public final class Kernel implements AutoCloseable {

    public final CurrentCaller callers = new CurrentCaller();
    final DatabasePool pool;
    public final ThreadTransactionManager transactions;
    public final TenantSession session;
    public final JobQueue jobs;
    public final Database database;
    final AnalyticsVersion analyticsVersion;
    final JournalPersistence persistence = new JournalPersistence();
    final EntityManagerFactory factory;
    final EntityManager entityManager;

    public Kernel(String url, String role, int poolSize) {
        pool = new DatabasePool(url, role, TestDatabase.PASSWORD, poolSize);
        transactions = new ThreadTransactionManager(pool, new SessionBinding(), callers, Duration.ofSeconds(5));
        session = new TenantSession(transactions);
        database = new Database(transactions);
        analyticsVersion = new AnalyticsVersion(transactions, session, database);
        jobs = new JobQueue(database, session);
        factory = persistence.factory(transactions);
        entityManager = persistence.entityManager(factory, transactions);
    }

    public <T> T as(Caller caller, Callable<T> work) {
        return transactions.callAs(caller, work);
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
