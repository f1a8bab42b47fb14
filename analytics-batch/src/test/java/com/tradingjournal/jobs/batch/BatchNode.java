package com.tradingjournal.jobs.batch;

import com.tradingjournal.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A batch process of its own, to be killed and frozen. */
public final class BatchNode implements AutoCloseable {

    private final Process process;

    private BatchNode(Process process) {
        this.process = process;
    }

    /** With the test servers' configuration, as the batch's role. */
    public static BatchNode start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.matches("(server|database|redis|storage|mail|notifications)\\..*"))
                .forEach(key -> command.add("-D" + key + "=" + System.getProperty(key)));
        command.add("com.tradingjournal.Main");
        Path log = TestServers.folder().resolve("batch-" + UUID.randomUUID() + ".log");
        return new BatchNode(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /** Its connections end a moment later, when PostgreSQL notices. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .start()
                .waitFor();
    }

    /** @return whether it ended by itself after SIGTERM, in ten seconds */
    public boolean terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
