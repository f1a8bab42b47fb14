package com.tradingjournal.imports.batch;

import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Makes PostgreSQL plan a chunk's statements by the tables as they are now. A session keeps the plans of prepared statements and
 * of foreign key checks; those it made while a table held a handful of rows scan it whole for each of ten thousand.
 */
@Dependent
@Named("freshPlans")
public class FreshPlans extends AbstractChunkListener {

    private final Database database;

    @Inject
    public FreshPlans(Database database) {
        this.database = database;
    }

    @Override
    public void beforeChunk() {
        database.update("discard plans");
    }
}
