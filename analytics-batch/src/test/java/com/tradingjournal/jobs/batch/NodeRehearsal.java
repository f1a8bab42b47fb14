package com.tradingjournal.jobs.batch;

import com.tradingjournal.devservices.services.StartupCache;
import com.tradingjournal.testing.TestDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A node that runs once, on a database of its own, so that the JVM can write down what its start loads and links: some fifty others
 * start with that (see {@link StartupCache}). The JVM takes it for the very jar it was made from and for no other.
 */
final class NodeRehearsal {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicBoolean TRIED = new AtomicBoolean();

    /** They reach every server, and change nothing where there is nothing. */
    private static final String JOBS = """
            insert into jobs (tenant_id, id, user_id, type, priority)
            select n, gen_random_uuid(), n, type, 'HIGH'
              from (values ('00000000-0000-0000-0000-000000000000'::uuid)) nobody (n),
                   unnest(array['idempotency-purge', 'imports-sweep', 'positions-reconcile']) type;
            notify jobs""";

    private NodeRehearsal() {}

    /** Of two JVMs of one build one rehearses; the other's nodes start without meanwhile, as all do where it comes to nothing. */
    static List<String> flagsFor(Path jar) throws IOException {
        Path cache = jar.resolveSibling("batch-node.aot");
        if (!TRIED.getAndSet(true)) {
            Path lock = jar.resolveSibling("batch-node.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock mine = channel.tryLock()) {
                if (mine != null && !StartupCache.isCurrent(cache, jar)) {
                    record(jar, cache);
                }
            }
        }
        return StartupCache.isCurrent(cache, jar) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off") : List.of();
    }

    private static void record(Path jar, Path cache) throws IOException {
        Path partial = cache.resolveSibling(cache.getFileName() + ".part");
        try (TestDatabase stage = TestDatabase.create()) {
            Map<String, String> configuration = new HashMap<>(NodeProgram.configuration());
            configuration.put("database.url", stage.jdbcUrl());
            execute(stage, JOBS);
            Process node = NodeProgram.start(List.of("-XX:AOTCacheOutput=" + partial), jar.toString(), configuration);
            try {
                stage.becomesTrue("select bool_and(state = 'COMPLETED') from jobs", PATIENCE);
                node.destroy();
                if (node.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && Files.exists(partial)) {
                    Files.move(partial, cache, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                node.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
