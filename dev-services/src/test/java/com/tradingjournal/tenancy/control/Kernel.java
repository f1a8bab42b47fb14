package com.tradingjournal.tenancy.control;

import com.tradingjournal.tenancy.entity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The transaction kernel put together by hand, as the container would, on one database and role. */
final class Kernel implements AutoCloseable {

    final CurrentCaller callers = new CurrentCaller();
    final DatabasePool pool;
    final ThreadTransactionManager transactions;
    final TenantSession session;
    final Database database;
    final AnalyticsVersion analyticsVersion;
    final JournalPersistence persistence = new JournalPersistence();
    final EntityManagerFactory factory;
    final EntityManager entityManager;

    Kernel(String url, String role, int poolSize) {
        pool = new DatabasePool(url, role, role, poolSize);
        transactions = new ThreadTransactionManager(pool, new SessionBinding(), callers, Duration.ofSeconds(5));
        session = new TenantSession(transactions);
        database = new Database(transactions);
        analyticsVersion = new AnalyticsVersion(transactions, session, database);
        factory = persistence.factory(transactions);
        entityManager = persistence.entityManager(factory, transactions);
    }

    <T> T as(Caller caller, Callable<T> work) {
        try {
            return callers.callAs(caller, () -> transactions.call(work));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
