package com.tradingjournal.jobs.batch;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A batch process of its own, to be killed and frozen. */
public final class BatchNode implements AutoCloseable {

    private final Process process;

    private BatchNode(Process process) {
        this.process = process;
    }

    /** With the test servers' configuration, as the batch's role. */
    public static BatchNode start() throws IOException {
        return new BatchNode(NodeProgram.start());
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
