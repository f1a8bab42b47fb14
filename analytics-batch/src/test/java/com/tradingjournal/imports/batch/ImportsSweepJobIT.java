package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.devservices.servers.S3Server;
import com.tradingjournal.imports.batch.ImportBench.Trader;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestServers;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files that no import knows. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class ImportsSweepJobIT {

    private static final Duration OLD = Duration.ofHours(25);
    private static final Duration YOUNG = Duration.ofHours(23);

    @Inject
    JobQueue queue;

    @Inject
    ThreadTransactionManager transactions;

    private final TestObjects storage = new TestObjects();

    @Test
    void fileThatBecameNoImportIsRemovedAfterADay(TestDatabase database) throws IOException {
        ImportBench bench = new ImportBench(database);
        Trader trader = bench.newTrader();
        UUID imported = trader.imports("zerodha-tradebook", ManyFills.zerodha(2));
        age(ObjectKeys.importFile(trader.id, imported), OLD);
        String lost = file(trader.id, OLD);
        String coming = file(trader.id, YOUNG);
        for (String occasion : List.of("tonight", "tomorrow night")) {
            transactions.callAs(new Caller.Nobody(), () -> {
                queue.enqueueOnce(JobType.IMPORTS_SWEEP, occasion);
                return lost;
            });
            bench.await("select bool_or(unique_key = '" + occasion + "') and bool_and(state = 'COMPLETED') from jobs"
                    + " where type = 'imports-sweep'");
            assertThat(storage.list(ObjectKeys.importFiles(trader.id)))
                    .containsExactlyInAnyOrder(imported.toString(), coming);
        }
    }

    private String file(UUID workspace, Duration age) throws IOException {
        UUID id = UUID.randomUUID();
        storage.put(ObjectKeys.importFile(workspace, id), new byte[] {1});
        age(ObjectKeys.importFile(workspace, id), age);
        return id.toString();
    }

    private static void age(String key, Duration age) throws IOException {
        Path file = TestServers.folder().resolve("s3").resolve(S3Server.BUCKET).resolve(key);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
