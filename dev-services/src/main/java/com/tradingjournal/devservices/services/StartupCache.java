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
 * A service that runs once so that the JVM can record what it loads and links; when it ends, the JVM writes that down and the
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

    public static StartupCache record(Installation home, Service service, Path log, Map<String, String> environment) {
        Path cache = home.startupCache(service);
        Path partial = cache.resolveSibling(cache.getFileName() + ".part");
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(ServiceProcess.command(home, service, List.of("-XX:AOTCacheOutput=" + partial)));
        return new StartupCache(ChildProcess.start(service.module(), log, command, environment), partial, cache);
    }

    /** @return false after a build: a cache serves the jar it was made from and no other */
    public static boolean isCurrent(Installation home, Service service) {
        try {
            Path cache = home.startupCache(service);
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(home.jar(service))) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the recorded run and waits until its cache is there. */
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
