package com.tradingjournal.devservices;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of {@code ./run}. */
@Command(name = "./run", sortOptions = false, description = "Runs the Trading Journal on this machine.")
public final class Main implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Where the journal is served (default 8080; 0: any free port).")
    private int port;

    @Option(
            names = "--data-dir",
            paramLabel = "<folder>",
            description = "Where everything is kept (default .data beside ./run).")
    private Path dataDir = Path.of(".data");

    @Option(names = "--demo", description = "Makes a demo workspace with two years of trades and prints its sign-in.")
    private boolean demo;

    @Option(
            names = "--plan",
            defaultValue = "enterprise",
            description = "Plan of new workspaces: free, pro or enterprise (default).")
    private Plan plan = Plan.ENTERPRISE;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this and ends.")
    private boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler((failure, _) -> complain(failure));
        command.setExecutionExceptionHandler((failure, _, _) -> complain(failure));
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new StartupFailure("--port must be between 0 and 65535");
        }
        new DevServices(new RunOptions(port, dataDir.toAbsolutePath().normalize(), demo, plan)).run();
        return 0;
    }

    private static int complain(Exception failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        System.err.println("./run: " + String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " "));
        return 1;
    }
}
