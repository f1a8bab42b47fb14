package com.tradingjournal.benchmarks;

import com.tradingjournal.testing.TestApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** The product as {@code ./run} starts it, in a folder that goes away with it. */
final class RunningJournal implements AutoCloseable {

    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final Path folder;
    private final Map<String, String> environment;
    private final Map<String, String> secrets;

    private RunningJournal(Process process, Path folder) throws IOException {
        this.process = process;
        this.folder = folder;
        this.environment = settings(folder.resolve("dev.env"));
        this.secrets = settings(folder.resolve("secrets.env"));
    }

    /** Returns when it is ready. */
    static RunningJournal start() throws IOException {
        Path folder = Files.createTempDirectory("journal-benchmark-");
        Path run = Path.of(System.getProperty("benchmarks.root", "."), "run");
        ProcessBuilder command = new ProcessBuilder(run.toString(), "--port", "0", "--data-dir", folder.toString())
                .redirectErrorStream(true);
        // Nobody signs in as often as a benchmark registers.
        command.environment().put("AUTH_REGISTRATIONS_PER_HOUR", "10000");
        Process process = command.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Ready")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(more -> {}));
                return new RunningJournal(process, folder);
            }
        }
        throw new IllegalStateException("./run did not start:\n" + said);
    }

    TestApi api() {
        return TestApi.at(apiUrl());
    }

    URI apiUrl() {
        return URI.create(Objects.requireNonNull(environment.get("API_URL")));
    }

    /** Sees every row, and may COPY where row-level security is. */
    Connection superuser() throws SQLException {
        URI owner = URI.create(Objects.requireNonNull(environment.get("DATABASE_URL_OWNER")));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://" + owner.getHost() + ":" + owner.getPort() + owner.getPath());
        source.setUser("postgres");
        source.setPassword(secrets.get("POSTGRES_PASSWORD"));
        return source.getConnection();
    }

    /** @param service as its module is called */
    Memory memoryOf(String service) throws IOException {
        return new Memory(Long.parseLong(
                Files.readString(folder.resolve(service + ".pid")).strip().split("\\s+")[0]));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Map<String, String> settings(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
