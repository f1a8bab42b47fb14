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
        Path cache = home.startupCache(service.module());
        List<String> command = new ArrayList<>(List.of(Java.executable()));
        if (StartupCache.isCurrent(cache, home.jar(service.module()))) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off"));
        }
        command.addAll(arguments(home, service));
        return new ServiceProcess(ChildProcess.start(service.module(), log, command, environment));
    }

    /** @return what a JVM needs to be this service */
    public static List<String> arguments(Installation home, Service service) {
        List<String> arguments = new ArrayList<>(service.heap());
        arguments.addAll(JVM);
        arguments.addAll(List.of("-jar", home.jar(service.module()).toString()));
        return arguments;
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
