package com.tradingjournal.imports.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.storage.control.ObjectStorage.Listed;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Removes the files that no import knows: an API that was killed between storing a file and writing its import has left them. A file
 * is in the storage before its import is in the database, so only what is older than a day is looked at.
 */
@Dependent
@Named("sweepBatchlet")
public class SweepBatchlet extends AbstractBatchlet {

    private static final Duration YOUNGEST = Duration.ofDays(1);

    private final FencedWork work;
    private final Database database;
    private final ObjectStorage storage;
    private final Clock clock;

    @Inject
    public SweepBatchlet(FencedWork work, Database database, ObjectStorage storage, Clock clock) {
        this.work = work;
        this.database = database;
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public String process() {
        work.forEachWorkspace(tenant -> storage.list(ObjectKeys.importFiles(tenant), files -> sweep(tenant, files)));
        return "SWEPT";
    }

    private void sweep(UUID tenant, List<Listed> files) {
        Instant yesterday = clock.instant().minus(YOUNGEST);
        List<String> old = files.stream()
                .filter(file -> file.changedAt().isBefore(yesterday))
                .map(Listed::key)
                .toList();
        Set<String> known = work.callIn(
                tenant,
                () -> new HashSet<>(database.query(
                        "select object_key from imports where object_key = any(?)",
                        row -> row.text("object_key"),
                        database.array("text", old))));
        old.stream().filter(key -> !known.contains(key)).forEach(storage::delete);
    }
}
