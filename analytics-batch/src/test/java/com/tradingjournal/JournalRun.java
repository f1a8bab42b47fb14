package com.tradingjournal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A supervisor as {@code ./run} starts it, with what it leaves in its data directory. */
final class JournalRun implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);

    private final Path data;
    private final Path output;
    private final Process supervisor;

    private JournalRun(Path data, Path output, Process supervisor) {
        this.data = data;
        this.output = output;
        this.supervisor = supervisor;
    }

    static JournalRun start(Path data, String... options) throws IOException {
        Path built = Path.of("../dev-services/target").toAbsolutePath().normalize();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                built.resolve("dev-services.jar") + ":" + built.resolve("libs/*"),
                "com.tradingjournal.devservices.Main"));
        command.addAll(options.length == 0 ? List.of("--port", "0") : List.of(options));
        command.addAll(List.of("--data-dir", data.toString()));
        Path output = Files.createTempFile("run", ".out");
        Process supervisor = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new JournalRun(data, output, supervisor);
    }

    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!lastLine().startsWith("Ready: http://localhost:")) {
            if (!supervisor.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("Not ready: " + output());
            }
            Thread.sleep(100);
        }
    }

    /** Where it serves, once it is ready. */
    String origin() throws IOException {
        return lastLine().substring("Ready: ".length());
    }

    /** The supervisor and whatever its pid files name. */
    List<ProcessHandle> processes() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            List<ProcessHandle> processes = new ArrayList<>(List.of(supervisor.toHandle()));
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".pid")).toList()) {
                ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).ifPresent(processes::add);
            }
            return processes;
        }
    }

    void killEverything() throws Exception {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    /** @return how long it took to end after SIGTERM */
    Duration terminate() throws InterruptedException {
        long began = System.nanoTime();
        supervisor.destroy();
        supervisor.waitFor(60, TimeUnit.SECONDS);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    int exitCode() throws InterruptedException {
        supervisor.waitFor(60, TimeUnit.SECONDS);
        return supervisor.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    void execute(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String query(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        supervisor.destroy();
    }

    private Connection connect() throws IOException, SQLException {
        String line = Files.readAllLines(data.resolve("dev.env")).stream()
                .filter(entry -> entry.startsWith("DATABASE_URL_OWNER="))
                .findFirst()
                .orElseThrow();
        URI url = URI.create(line.substring(line.indexOf('=') + 1));
        String[] user = url.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), user[0], user[1]);
    }

    private String lastLine() throws IOException {
        return output().lines().reduce("", (_, line) -> line);
    }
}
