package com.tradingjournal.devservices.process;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps one process running: whenever it ends unasked it is started again, after a pause that doubles while it keeps failing.
 * Its pid is in a file as long as it lives.
 */
public final class Supervised<R extends Running> implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE_AFTER = Duration.ofSeconds(60);

    private final PidFile pidFile;
    private final Supplier<R> starter;
    private final Consumer<String> report;
    private final Thread watcher;
    private volatile boolean stopping;
    private volatile int failures;
    private volatile R running;

    private Supervised(PidFile pidFile, Supplier<R> starter, Consumer<String> report) {
        this.pidFile = pidFile;
        this.starter = starter;
        this.report = report;
        this.running = launch();
        this.watcher = Thread.ofVirtual().unstarted(this::watch);
    }

    /** @param report hears of every end and every new start */
    public static <R extends Running> Supervised<R> start(
            PidFile pidFile, Supplier<R> starter, Consumer<String> report) {
        Supervised<R> supervised = new Supervised<>(pidFile, starter, report);
        supervised.watcher.start();
        return supervised;
    }

    /** @return how often it has ended unasked since it last ran for a minute */
    public int failures() {
        return failures;
    }

    public R current() {
        return running;
    }

    @Override
    public void close() {
        stopping = true;
        watcher.interrupt();
        synchronized (this) {
            running.close();
            pidFile.delete();
        }
    }

    private void watch() {
        while (!stopping) {
            long began = System.nanoTime();
            int exit = running.process().ended().join().exitValue();
            failures = System.nanoTime() - began > STABLE_AFTER.toNanos() ? 1 : failures + 1;
            if (pause() && !stopping) {
                report.accept(pidFile.name() + " ended with " + exit + " and is started again");
                relaunch();
            }
        }
    }

    private synchronized void relaunch() {
        if (stopping) {
            return;
        }
        try {
            running = launch();
        } catch (RuntimeException e) {
            report.accept(pidFile.name() + " does not start: " + e.getMessage());
        }
    }

    private R launch() {
        R launched = starter.get();
        pidFile.write(launched.process().handle());
        return launched;
    }

    private boolean pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        try {
            Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
