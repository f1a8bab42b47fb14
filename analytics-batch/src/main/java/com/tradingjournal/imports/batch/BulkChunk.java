package com.tradingjournal.imports.batch;

import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Makes a chunk of thousands of rows cheap. A session keeps the plans of prepared statements and of foreign key checks, and those
 * made while a table held a handful of rows scan it whole for each of ten thousand: each chunk has plans of its own. They are made
 * for any workspace: of one whose rows are newer than the statistics, the planner takes every index that begins with it for as good
 * as the primary key, and a single check of a foreign key reads a hundred thousand rows. And it does not wait for the disk: a
 * crash of the server may lose the last chunks, their checkpoints with them, never one without the other; the commit that ends the
 * job waits.
 */
@Dependent
@Named("bulkChunk")
public class BulkChunk extends AbstractChunkListener {

    private final Database database;

    @Inject
    public BulkChunk(Database database) {
        this.database = database;
    }

    /** For a transaction about a whole import, too: a plan kept from five small ones is quadratic for a large one. */
    static void planAnew(Database database) {
        database.update("discard plans");
        database.update("set local plan_cache_mode = force_generic_plan");
    }

    /** The same for a transaction beside the chunk's own. */
    static void begin(Database database) {
        planAnew(database);
        database.update("set local synchronous_commit = off");
    }

    @Override
    public void beforeChunk() {
        begin(database);
    }
}
