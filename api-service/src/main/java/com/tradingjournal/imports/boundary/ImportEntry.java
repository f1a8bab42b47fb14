package com.tradingjournal.imports.boundary;

import com.tradingjournal.http.Idempotent;
import com.tradingjournal.imports.control.ImportRegister;
import com.tradingjournal.imports.control.ImportRegister.Order;
import com.tradingjournal.imports.entity.ImportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The part of an upload that is one transaction: what comes before it, the file's way into the storage, must not be in it. */
@ApplicationScoped
public class ImportEntry {

    private final ImportRegister register;

    @Inject
    public ImportEntry(ImportRegister register) {
        this.register = register;
    }

    @Idempotent
    public ImportAccepted enter(Order order) {
        register.enter(order);
        return new ImportAccepted(order.id(), ImportStatus.QUEUED);
    }
}
