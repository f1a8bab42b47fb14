package com.tradingjournal.benchmarks;

import com.tradingjournal.benchmarks.filling.Filling;
import com.tradingjournal.benchmarks.load.ServerLog;
import com.tradingjournal.benchmarks.load.SqlLoad.DatabaseAddress;
import com.tradingjournal.devservices.process.FreePort;
import com.tradingjournal.devservices.servers.S3Server;
import com.tradingjournal.devservices.services.Health;
import com.tradingjournal.devservices.services.Installation;
import com.tradingjournal.devservices.services.Service;
import com.tradingjournal.devservices.services.ServiceProcess;
import com.tradingjournal.devservices.services.StartupCache;
import com.tradingjournal.testing.TestApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** The product as {@code ./run} starts it, in a folder that goes away with it. */
final class RunningJournal implements AutoCloseable {

    private static final int STOP_SECONDS = 30;
    private static final Duration REHEARSAL_LIMIT = Duration.ofMinutes(5);
    private static final Duration REST_LIMIT = Duration.ofMinutes(5);

    private static final String WORK_LEFT = """
            select (select count(*) from analytics_dirty)
                   + (select count(*) from jobs where state = 'RUNNING' or state = 'QUEUED' and run_at <= clock_timestamp())""";

    private final Process process;
    private final Path folder;
    private final boolean kept;
    private final Map<String, String> environment;
    private final Map<String, String> secrets;

    private RunningJournal(Process process, Path folder, boolean kept) throws IOException {
        this.process = process;
        this.folder = folder;
        this.kept = kept;
        this.environment = settings(folder.resolve("dev.env"));
        this.secrets = settings(folder.resolve("secrets.env"));
    }

    /** Returns when it is ready. */
    static RunningJournal start() throws IOException, InterruptedException {
        return start(Files.createTempDirectory("journal-benchmark-"), false);
    }

    /** In a folder that stays, with what an earlier one has left there. */
    static RunningJournal startIn(Path folder) throws IOException, InterruptedException {
        return start(folder.toAbsolutePath(), true);
    }

    private static RunningJournal start(Path folder, boolean kept) throws IOException, InterruptedException {
        Path run = Path.of(System.getProperty("benchmarks.root", "."), "run");
        ProcessBuilder command = new ProcessBuilder(run.toString(), "--port", "0", "--data-dir", folder.toString())
                .redirectErrorStream(true);
        // Nobody signs in as often as a benchmark registers.
        command.environment().put("AUTH_REGISTRATIONS_PER_HOUR", "10000");
        // Nor asks.
        for (String allowance : List.of("FREE", "ENTERPRISE", "AUTH", "PROGRESS")) {
            command.environment().put("RATELIMIT_" + allowance, "100000000, 10000, 1000000");
        }
        // An attempt counts while it is under way, and all come from one address.
        command.environment().put("AUTH_ATTEMPTS_PER_HOUR", "10000");
        Process process = command.start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Ready")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(more -> {}));
                RunningJournal journal = new RunningJournal(process, folder, kept);
                awaitRehearsal();
                return journal;
            }
        }
        throw new IllegalStateException("./run did not start:\n" + said);
    }

    /** After a build the product learns to start faster, beside what is running: that would be measured too. */
    private static void awaitRehearsal() throws InterruptedException {
        Installation home = installation();
        long end = System.nanoTime() + REHEARSAL_LIMIT.toNanos();
        while (System.nanoTime() < end
                && !Stream.of(Service.values()).map(Service::module).allMatch(isRehearsed(home))) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static Predicate<String> isRehearsed(Installation home) {
        return module -> StartupCache.isCurrent(home.startupCache(module), home.jar(module));
    }

    private static Installation installation() {
        return new Installation(Path.of(System.getProperty("benchmarks.root", ".")));
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

    /** Returns when no job is left: the figures of what was imported before are otherwise kept while something else is measured. */
    void awaitRest() throws SQLException, InterruptedException {
        try (Connection connection = superuser()) {
            long end = System.nanoTime() + REST_LIMIT.toNanos();
            while (Filling.number(connection, WORK_LEFT) > 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The batch still works after " + REST_LIMIT);
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
    }

    /** As the API asks it. */
    DatabaseAddress apiDatabase() {
        URI url = URI.create(Objects.requireNonNull(environment.get("DATABASE_URL_API")));
        String[] user = url.getUserInfo().split(":", 2);
        return new DatabaseAddress(url.getHost(), url.getPort(), url.getPath().substring(1), user[0], user[1]);
    }

    ServerLog databaseLog() {
        return new ServerLog(folder.resolve("postgres").resolve("postgres.log"));
    }

    /** A second batch process beside the one that ./run has started; ready when it returns. */
    ServiceProcess startBatch() throws InterruptedException {
        int port = FreePort.find();
        ServiceProcess batch = ServiceProcess.start(
                installation(),
                Service.BATCH,
                folder.resolve("logs").resolve("second-batch.log"),
                batchEnvironment(port));
        Health health = new Health(Service.BATCH, port);
        batch.process().await(health::ready, Duration.ofMinutes(2));
        return batch;
    }

    private Map<String, String> batchEnvironment(int port) {
        DatabaseAddress database = apiDatabase();
        return Map.ofEntries(
                Map.entry("DATABASE_URL", database.jdbcUrl()),
                Map.entry("DATABASE_USER", Service.BATCH.role().user()),
                Map.entry("DATABASE_PASSWORD", secret("DATABASE_PASSWORD_BATCH")),
                Map.entry("REDIS_URI", Objects.requireNonNull(environment.get("REDIS_URL"))),
                Map.entry("STORAGE_ENDPOINT", Objects.requireNonNull(environment.get("S3_ENDPOINT"))),
                Map.entry("STORAGE_REGION", S3Server.REGION),
                Map.entry("STORAGE_BUCKET", S3Server.BUCKET),
                Map.entry("STORAGE_ACCESS_KEY", secret("STORAGE_ACCESS_KEY")),
                Map.entry("STORAGE_SECRET_KEY", secret("STORAGE_SECRET_KEY")),
                Map.entry("MAIL_SMTP_HOST", "127.0.0.1"),
                Map.entry("MAIL_SMTP_PORT", Objects.requireNonNull(environment.get("SMTP_PORT"))),
                Map.entry("MAIL_SMTP_SECURITY", "none"),
                Map.entry("NOTIFICATIONS_SEAL_KEY", secret("NOTIFICATIONS_SEAL_KEY")),
                Map.entry("SERVER_HOST", "127.0.0.1"),
                Map.entry("SERVER_PORT", Integer.toString(port)));
    }

    private String secret(String name) {
        return Objects.requireNonNull(secrets.get(name), name);
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
        if (kept) {
            return;
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
