package com.tradingjournal.devservices.services;

import com.tradingjournal.devservices.process.ChildProcess;
import com.tradingjournal.devservices.process.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service in its own JVM, started from its jar. */
public final class ServiceProcess implements Running {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(6);
    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.timezone=UTC",
            "-Duser.language=en",
            "-Duser.country=US");

    private final ChildProcess process;

    private ServiceProcess(ChildProcess process) {
        this.process = process;
    }

    public static ServiceProcess start(Installation home, Service service, Path log, Map<String, String> environment) {
        List<String> caching = StartupCache.isCurrent(home, service)
                ? List.of("-XX:AOTCache=" + home.startupCache(service), "-Xlog:aot=off")
                : List.of();
        return new ServiceProcess(
                ChildProcess.start(service.module(), log, command(home, service, caching), environment));
    }

    static List<String> command(Installation home, Service service, List<String> caching) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(caching);
        command.addAll(List.of("-jar", home.jar(service).toString()));
        return command;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop("TERM", STOP_LIMIT);
    }
}
