package com.tradingjournal.jobs.batch;

import com.tradingjournal.testing.TestServers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a JVM is started with to be a batch node: under the test servers' configuration the jar of this build, with the jobs of the
 * tests behind it. In an IDE nobody has built it just now, and the class path of the tests takes its place.
 */
final class NodeProgram {

    private static final List<String> JVM = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final String MAIN = "com.tradingjournal.Main";
    private static final Optional<Path> JAR =
            Optional.ofNullable(System.getProperty("journal.batch.jar")).map(Path::of);

    private NodeProgram() {}

    static Process start() throws IOException {
        if (JAR.isEmpty()) {
            return start(List.of(), System.getProperty("java.class.path"), configuration());
        }
        List<String> known = NodeRehearsal.flagsFor(JAR.get());
        return start(known, JAR.get() + File.pathSeparator + testClasses(), configuration());
    }

    static Process start(List<String> flags, String classPath, Map<String, String> configuration) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath));
        configuration.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(MAIN);
        Path log = TestServers.folder().resolve("batch-" + UUID.randomUUID() + ".log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    static Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.matches("(server|database|redis|storage|mail|notifications|auth)\\..*"))
                .forEach(key -> configuration.put(key, System.getProperty(key)));
        return configuration;
    }

    private static String testClasses() {
        return Path.of(NodeProgram.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }
}
