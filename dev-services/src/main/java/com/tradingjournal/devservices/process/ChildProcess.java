package com.tradingjournal.devservices.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process we started: it writes to one log file, and ends when told, politely first. */
public final class ChildProcess {

    /** A session of its own: Ctrl-C in a terminal reaches us alone, and we end the others in their order. */
    private static final List<String> DETACHED =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private static final Duration POLL = Duration.ofMillis(20);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** @param environment added to this process's own */
    public static ChildProcess start(String name, Path log, List<String> command, Map<String, String> environment) {
        List<String> detached = new ArrayList<>(DETACHED);
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public CompletableFuture<Process> ended() {
        return process.onExit();
    }

    /** Waits until it is ready; when it dies first or takes too long, the failure quotes the end of its log. */
    public ChildProcess await(BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!alive()) {
                throw new IllegalStateException(name + " ended with " + process.exitValue() + ". " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                stop("KILL", Duration.ofSeconds(1));
                throw new IllegalStateException(name + " was not ready in " + limit.toSeconds() + " s. " + lastWords());
            }
            sleep();
        }
        return this;
    }

    /** Sends the signal and waits; whatever is left after that is killed. */
    public void stop(String signal, Duration patience) {
        try {
            signal(signal);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Through the shell's builtin: {@link Process} knows TERM and KILL only, and a slim machine has no kill program. */
    private void signal(String signal) throws InterruptedException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** @return the end of its log on one line */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "See " + log;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
