package com.tradingjournal.benchmarks.load;

import com.tradingjournal.benchmarks.load.Conversation.Saying;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's own load program, statements prepared once, values given as parameters. */
record PgBench(DatabaseAddress address) implements SqlLoad {

    private static final Path PROGRAM = Path.of("pgbench");

    static boolean isPresent() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(PROGRAM)));
    }

    @Override
    public String name() {
        return "pgbench";
    }

    @Override
    public Latencies run(Conversation conversation, int clients, Duration duration) throws Exception {
        Path folder = Files.createTempDirectory("pgbench-");
        try {
            long begin = System.nanoTime();
            String said = run(command(conversation, clients, duration, folder), folder);
            double seconds = Math.min(duration.toMillis() / 1e3, (System.nanoTime() - begin) / 1e9);
            long[] times = times(folder);
            if (times.length == 0) {
                throw new IllegalStateException("pgbench finished nothing: " + said);
            }
            // It ends the transactions that it has begun, however long they take.
            double busy = Arrays.stream(times).sum() / 1e9 / clients;
            return Latencies.of(List.of(times), Math.max(seconds, busy));
        } finally {
            delete(folder);
        }
    }

    private List<String> command(Conversation conversation, int clients, Duration duration, Path folder)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-n", "-M", "prepared", "-j", "1"));
        command.addAll(
                List.of("-c", Integer.toString(clients), "-T", Long.toString(Math.max(1, duration.toSeconds()))));
        command.addAll(List.of("-l", "--log-prefix=" + folder.resolve("times")));
        command.addAll(List.of("-h", address.host(), "-p", Integer.toString(address.port()), "-U", address.user()));
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < conversation.sayings().size(); i++) {
            Saying saying = conversation.sayings().get(i);
            String sql = saying.sql();
            // From the last, or $1 would be found in $10.
            for (int n = saying.values().size(); n > 0; n--) {
                String value = saying.values().get(n - 1);
                String variable = "s" + i + "_" + n;
                if (value == null || value.isEmpty()) {
                    // It has no variables that are null or empty.
                    sql = sql.replace("$" + n, value == null ? "null" : "''");
                } else {
                    sql = sql.replace("$" + n, ":" + variable);
                    command.add("-D" + variable + "=" + value);
                }
            }
            script.append(sql).append(";\n");
        }
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        command.addAll(List.of("-f", file.toString(), address.database()));
        return command;
    }

    private String run(List<String> command, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password());
        builder.directory(folder.toFile());
        Process process = builder.start();
        String said;
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            said = String.join("\n", output.lines().toList());
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return said;
    }

    /** The third column of its log: microseconds of a transaction. */
    private static long[] times(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("times"))
                    .flatMap(PgBench::lines)
                    .mapToLong(line -> 1000 * Long.parseLong(line.split(" ")[2]))
                    .toArray();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
