package com.tradingjournal.tenancy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;

/** Says in which transaction each kind of method runs; -1 for none. Methods of another bean, since self-calls are not intercepted. */
@ApplicationScoped
class TransactionProbe {

    private final ThreadTransactionManager transactions;
    private final Database database;

    @Inject
    TransactionProbe(ThreadTransactionManager transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    @Transactional
    public long required() {
        return id();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public long requiresNew() {
        return id();
    }

    @Transactional(TxType.MANDATORY)
    public long mandatory() {
        return id();
    }

    @Transactional(TxType.SUPPORTS)
    public long supports() {
        return id();
    }

    @Transactional(TxType.NOT_SUPPORTED)
    public long notSupported() {
        return id();
    }

    @Transactional(TxType.NEVER)
    public long never() {
        return id();
    }

    @Transactional
    public void failUnchecked() {
        note("unchecked");
        throw new IllegalArgumentException("unchecked");
    }

    @Transactional
    public void failChecked() throws IOException {
        note("checked");
        throw new IOException("checked");
    }

    @Transactional(rollbackOn = IOException.class)
    public void failRolledBack() throws IOException {
        note("declared");
        throw new IOException("declared");
    }

    private void note(String what) {
        database.update("insert into noted values (?)", what);
    }

    long id() {
        return transactions.isActive()
                ? database.first("select pg_current_xact_id()::text::bigint as id", row -> row.number("id"))
                        .orElseThrow()
                : -1;
    }
}
