package com.tradingjournal.devservices.services;

import com.tradingjournal.devservices.process.ChildProcess;
import com.tradingjournal.devservices.process.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that runs once so that the JVM can record what it loads and links; when it ends, the JVM writes that down and the
 * next starts take a third of the time. It runs with the lowest priority.
 */
public final class StartupCache implements Running {

    private static final Duration WRITING_LIMIT = Duration.ofSeconds(120);

    private final ChildProcess process;
    private final Path partial;
    private final Path cache;

    private StartupCache(ChildProcess process, Path partial, Path cache) {
        this.process = process;
        this.partial = partial;
        this.cache = cache;
    }

    /** @param arguments of the JVM, as the program will be started with the cache */
    public static StartupCache record(Path cache, List<String> arguments, Path log, Map<String, String> environment) {
        Path partial = cache.resolveSibling(cache.getFileName() + ".part");
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", Java.executable()));
        command.add("-XX:AOTCacheOutput=" + partial);
        command.addAll(arguments);
        String name = String.valueOf(cache.getFileName());
        return new StartupCache(ChildProcess.start(name, log, command, environment), partial, cache);
    }

    /** @return false after a build: a cache serves the jar it was made from and no other */
    public static boolean isCurrent(Path cache, Path jar) {
        try {
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the recorded run, unless it has ended by itself, and waits until its cache is there. */
    public void write() {
        process.stop("TERM", WRITING_LIMIT);
        try {
            if (Files.exists(partial)) {
                Files.move(partial, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + cache, e);
        }
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    /** Gives up at once: the JVM that writes the cache is a child of the recorded one. */
    @Override
    public void close() {
        process.handle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.stop("KILL", Duration.ofSeconds(1));
    }
}
