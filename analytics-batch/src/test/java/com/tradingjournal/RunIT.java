package com.tradingjournal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run} as its callers meet it, on the jars of this build: this is the module that is built last. */
class RunIT {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path home;

    @BeforeAll
    static void theApiIsBuilt() {
        assumeThat(Path.of("../api-service/target/api-service.jar")).exists();
    }

    @Test
    void afterAKillOfEverythingNothingCommittedIsLostAndSigtermLeavesNoProcess() throws Exception {
        Path data = home.resolve("with space");
        try (JournalRun killed = JournalRun.start(data)) {
            killed.awaitReady();
            killed.execute("create table kept as select 'still here' as text");
            killed.killEverything();
        }
        try (JournalRun recovered = JournalRun.start(data)) {
            recovered.awaitReady();
            assertThat(recovered.query("select text from kept")).isEqualTo("still here");
            secondRunIsRefused(data);
            List<ProcessHandle> processes = recovered.processes();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(5);
            assertThat(recovered.terminate()).isLessThan(STOP_LIMIT);
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                JournalRun refused = JournalRun.start(home, "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output().strip())
                    .isEqualTo("./run: Port " + taken.getLocalPort() + " is taken: choose another with --port.");
        }
    }

    private static void secondRunIsRefused(Path data) throws Exception {
        try (JournalRun second = JournalRun.start(data)) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output().strip())
                    .endsWith("is in use by another ./run.")
                    .hasLineCount(1);
        }
    }
}
