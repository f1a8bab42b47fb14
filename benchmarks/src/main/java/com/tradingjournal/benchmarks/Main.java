package com.tradingjournal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run}: one command a question. */
@Command(name = "benchmarks/run", description = "Measures the journal.", mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Command(
            name = "import",
            description =
                    "Upload to COMPLETED, the same file again, and a bare COPY of the same rows into the same table.")
    int imports(
            @Option(
                            names = "--fills",
                            split = ",",
                            defaultValue = "10000,100000,500000",
                            description = "Sizes of the files (default ${DEFAULT-VALUE}).")
                    List<Integer> fills,
            @Mixin Repeated repeated)
            throws Exception {
        try (RunningJournal journal = RunningJournal.start()) {
            new ImportSpeed(journal, repeated.times).measure(fills);
        }
        return 0;
    }

    @Command(name = "memory", description = "How much the batch grows while it imports a file of 50 MB.")
    int memory(
            @Option(
                            names = "--fills",
                            defaultValue = "500000",
                            description = "Size of the file (default ${DEFAULT-VALUE}: 50 MB).")
                    int fills)
            throws Exception {
        try (RunningJournal journal = RunningJournal.start()) {
            new ImportMemory(journal).measure(fills);
        }
        return 0;
    }

    @Command(
            name = "export",
            description = "Every trade as CSV, executions and JSON, beside a bare select; how much the API grows.")
    int export(
            @Option(
                            names = "--trades",
                            defaultValue = "100000",
                            description = "Size of the journal (default ${DEFAULT-VALUE}).")
                    int trades)
            throws Exception {
        try (RunningJournal journal = RunningJournal.start()) {
            new ExportSpeed(journal).measure(trades);
        }
        return 0;
    }

    @Command(
            name = "analytics",
            description =
                    "Summary and equity curve of one workspace: warm, cold, after a change, filtered; beside the same SQL.")
    int analytics(
            @Option(
                            names = "--trades",
                            split = ",",
                            defaultValue = "10000,100000,1000000",
                            description = "Sizes of the workspaces (default ${DEFAULT-VALUE}).")
                    List<Integer> trades,
            @Mixin Load load)
            throws Exception {
        try (RunningJournal journal = RunningJournal.start()) {
            new AnalyticsSpeed(journal, load.clients, load.duration()).measure(trades);
        }
        return 0;
    }

    @Command(
            name = "recompute",
            description =
                    "The batch's figures of many workspaces: full, 1 % changed, two workers, growth; beside a scan and a GROUP BY.")
    int recompute(@Mixin Volume volume) throws Exception {
        try (RunningJournal journal = volume.journal()) {
            new RecomputeSpeed(journal, volume.workspaces).measure(volume.trades);
        }
        return 0;
    }

    @Command(name = "lists", description = "Pages of 50 trades, the first and the deepest; beside the same SQL.")
    int lists(
            @Option(
                            names = "--trades",
                            split = ",",
                            defaultValue = "1000000",
                            description = "Sizes of the workspaces (default ${DEFAULT-VALUE}).")
                    List<Integer> trades,
            @Mixin Load load)
            throws Exception {
        try (RunningJournal journal = RunningJournal.start()) {
            new ListSpeed(journal, load.clients, load.duration()).measure(trades);
        }
        return 0;
    }

    @Command(name = "latency", description = "p99 of the API while a file is imported, beside idle.")
    int latency(
            @Option(
                            names = "--fills",
                            defaultValue = "100000",
                            description = "Size of the file (default ${DEFAULT-VALUE}).")
                    int fills,
            @Mixin Repeated repeated)
            throws Exception {
        try (RunningJournal journal = RunningJournal.start()) {
            new ImportLatency(journal, repeated.times).measure(fills);
        }
        return 0;
    }

    @Command(
            name = "sign-in",
            description = "How many people sign in at the same time, and what a reader of trades notices, beside idle.")
    int signIn(
            @Option(
                            names = "--clients",
                            defaultValue = "32",
                            description = "How many sign in over and over (default ${DEFAULT-VALUE}).")
                    int clients,
            @Option(
                            names = "--seconds",
                            defaultValue = "30",
                            description = "How long they do (default ${DEFAULT-VALUE}).")
                    int seconds)
            throws Exception {
        try (RunningJournal journal = RunningJournal.start()) {
            new SignInSpeed(journal, clients, Duration.ofSeconds(seconds)).measure();
        }
        return 0;
    }

    /** How many trades of how many workspaces, and where. */
    static final class Volume {

        @Option(
                names = "--trades",
                split = ",",
                defaultValue = "1000000,10000000",
                description = "Sizes, each more than the one before (default ${DEFAULT-VALUE}).")
        private List<Integer> trades = List.of();

        @Option(
                names = "--workspaces",
                defaultValue = "2000",
                description = "How many they belong to (default ${DEFAULT-VALUE}).")
        private int workspaces = 2_000;

        @Option(
                names = "--data-dir",
                paramLabel = "<folder>",
                description =
                        "Keeps the journal there and goes on with what is in it (default: a new one that is removed).")
        private @Nullable Path folder;

        RunningJournal journal() throws IOException, InterruptedException {
            return folder == null ? RunningJournal.start() : RunningJournal.startIn(folder);
        }
    }

    /** How much is asked at a time, and for how long. */
    static final class Load {

        @Option(
                names = "--clients",
                defaultValue = "8",
                description = "How many ask at the same time (default ${DEFAULT-VALUE}).")
        private int clients = 8;

        @Option(
                names = "--seconds",
                defaultValue = "10",
                description = "How long each question is asked (default ${DEFAULT-VALUE}).")
        private int seconds = 10;

        Duration duration() {
            return Duration.ofSeconds(seconds);
        }
    }

    /** One run says little of a machine that others share. */
    static final class Repeated {

        @Option(
                names = "--times",
                defaultValue = "3",
                description = "How often each is measured (default ${DEFAULT-VALUE}).")
        private int times = 3;
    }
}
