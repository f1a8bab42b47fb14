package com.tradingjournal.tenancy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.Synchronization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/**
 * JPA on the one transaction. The injected {@link EntityManager} is a proxy for the one that lives in the running
 * transaction: it comes with the first use, shares the connection, flushes before the commit and is closed after it.
 */
@ApplicationScoped
public class JournalPersistence {

    @Produces
    @ApplicationScoped
    EntityManagerFactory factory(ThreadTransactionManager transactions) {
        JTATransactionController.setDefaultTransactionManager(transactions);
        TxDataSource dataSource = new TxDataSource(transactions, TxDataSource::unusable);
        return Persistence.createEntityManagerFactory(
                "journal", Map.of("jakarta.persistence.jtaDataSource", dataSource));
    }

    void close(@Disposes EntityManagerFactory factory) {
        factory.close();
    }

    @Produces
    @ApplicationScoped
    EntityManager entityManager(EntityManagerFactory factory, ThreadTransactionManager transactions) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (_, method, arguments) -> {
                    try {
                        return method.invoke(ofTransaction(factory, transactions), arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
    }

    private static EntityManager ofTransaction(EntityManagerFactory factory, ThreadTransactionManager transactions) {
        if (transactions.getResource(EntityManager.class) instanceof EntityManager running) {
            return running;
        }
        EntityManager created = factory.createEntityManager();
        transactions.putResource(EntityManager.class, created);
        transactions.active().registerSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                created.close();
            }
        });
        return created;
    }

    /** Tells EclipseLink where its transactions come from; named in persistence.xml. */
    public static class JournalServerPlatform extends ServerPlatformBase {

        public JournalServerPlatform(DatabaseSession session) {
            super(session);
        }

        @Override
        public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
            return JTATransactionController.class;
        }
    }
}
