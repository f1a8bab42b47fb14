package com.tradingjournal.privacy.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.jobs.batch.FinishedJobs;
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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Forgets what has been kept long enough: attempts to sign in after a day, links and invitations once they are too old, sessions thirty
 * days after their end, ended jobs thirty days after theirs, the files of exports when they expire. An export's row goes after its file,
 * and a file without a row goes too.
 */
@Dependent
@Named("retainBatchlet")
public class RetainBatchlet extends AbstractBatchlet {

    private static final Duration ENDED_JOBS = Duration.ofDays(30);
    private static final Duration YOUNGEST = Duration.ofDays(1);

    private static final String ATTEMPTS = """
            delete from sign_in_attempts
             where since < now() - interval '1 day' and (locked_until is null or locked_until < now())""";

    private static final String LINKS = "delete from mailed_tokens where expires_at < now() - interval '1 day'";

    private static final String INVITATIONS = "delete from invitations where expires_at < now()";

    /** Which ones may go is the policy's to say. */
    private static final String SESSIONS = "delete from sessions";

    private static final String EXPORTS = """
            select id, user_id from personal_exports
             where expires_at < now() or status = 'FAILED' and created_at < now() - interval '7 days' order by id""";

    private final FencedWork work;
    private final Database database;
    private final ObjectStorage storage;
    private final FinishedJobs jobs;
    private final Clock clock;

    @Inject
    public RetainBatchlet(FencedWork work, Database database, ObjectStorage storage, FinishedJobs jobs, Clock clock) {
        this.work = work;
        this.database = database;
        this.storage = storage;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Expired(UUID id, UUID userId) {}

    @Override
    public String process() {
        int attempts = work.call(() -> database.update(ATTEMPTS));
        work.call(() -> database.update(LINKS));
        AtomicInteger sessions = new AtomicInteger();
        work.forEachWorkspace(tenant -> sessions.addAndGet(work.callIn(tenant, () -> {
            jobs.forgetEnded(ENDED_JOBS);
            database.update(INVITATIONS);
            return database.update(SESSIONS);
        })));
        while (work.call(() -> jobs.forgetEnded(ENDED_JOBS)) > 0) {
            // Some more are left.
        }
        exports();
        return "FORGOTTEN " + attempts + " attempts, " + sessions + " sessions";
    }

    private void exports() {
        List<Expired> expired =
                work.call(() -> database.query(EXPORTS, row -> new Expired(row.uuid("id"), row.uuid("user_id"))));
        for (Expired export : expired) {
            storage.delete(ObjectKeys.personalExport(export.userId, export.id));
            work.call(() -> database.update("delete from personal_exports where id = ?", export.id));
        }
        storage.list(ObjectKeys.personalExports(), this::sweep);
    }

    /** What a process has left that died between storing a file and saying so, or whose person was erased meanwhile. */
    private void sweep(List<Listed> files) {
        Instant yesterday = clock.instant().minus(YOUNGEST);
        List<String> old = files.stream()
                .filter(file -> file.changedAt().isBefore(yesterday))
                .map(Listed::key)
                .toList();
        Set<String> known = work.call(() -> new HashSet<>(database.query(
                "select id, user_id from personal_exports",
                row -> ObjectKeys.personalExport(row.uuid("user_id"), row.uuid("id")))));
        old.stream().filter(key -> !known.contains(key)).forEach(storage::delete);
    }
}
