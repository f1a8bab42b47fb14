package com.tradingjournal.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a process occupies: its resident size, looked at ten times a second. */
record Memory(long pid) {

    private static final int PERIOD_MILLIS = 100;

    /** In MB. */
    record Growth(double before, double most) {
        double megabytes() {
            return most - before;
        }
    }

    Growth during(Callable<?> work) throws Exception {
        double before = megabytes();
        double[] most = {before};
        AtomicBoolean running = new AtomicBoolean(true);
        Thread watching = Thread.ofPlatform().start(() -> watch(running, most));
        try {
            work.call();
        } finally {
            running.set(false);
            watching.join();
        }
        return new Growth(before, most[0]);
    }

    private void watch(AtomicBoolean running, double[] most) {
        try {
            while (running.get()) {
                most[0] = Math.max(most[0], megabytes());
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private double megabytes() throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        try (var output = ps.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(output.readLine().strip()) / 1024.0;
        }
    }
}
