package com.tradingjournal.privacy.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.jobs.control.JobLeases;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.redis.control.RedisConnection;
import com.tradingjournal.redis.control.RedisKeys;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Erases one workspace: its rows, then what lies outside the database, then itself. With the rows gone nobody is in it and no job of it
 * runs, so that nothing is put into the storage any more; while it is there itself, whoever goes on after a crash finds it.
 */
@Dependent
public class WorkspaceEraser {

    /** Rows in a transaction: some seconds' work. */
    static final int PORTION = 20_000;

    private final FencedWork work;
    private final Job job;
    private final JobLeases leases;
    private final Database database;
    private final ObjectStorage storage;
    private final RedisConnection redis;

    @Inject
    public WorkspaceEraser(
            FencedWork work,
            Job job,
            JobLeases leases,
            Database database,
            ObjectStorage storage,
            RedisConnection redis) {
        this.work = work;
        this.job = job;
        this.leases = leases;
        this.database = database;
        this.storage = storage;
        this.redis = redis;
    }

    void erase(UUID workspace) {
        inPortions("select erase_workspace(?, ?) as erased", workspace);
        storage.deleteAll(ObjectKeys.workspace(workspace));
        redis.deleteWith(RedisKeys.of(workspace));
        work.call(() -> database.query("select forget_workspace(?)", row -> true, workspace));
    }

    /** Again and again, a transaction each time, until nothing is left. */
    void inPortions(String sql, UUID whose) {
        long erased;
        do {
            erased = work.call(() -> {
                long rows = database.first(sql, row -> row.number("erased"), whose, PORTION)
                        .orElse(0L);
                leases.advance(job);
                return rows;
            });
        } while (erased > 0);
    }
}
