package com.tradingjournal.devservices.servers;

import com.tradingjournal.devservices.process.ChildProcess;
import com.tradingjournal.devservices.process.FreePort;
import com.tradingjournal.devservices.process.PidFile;
import com.tradingjournal.devservices.process.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL 18 in a folder. Text sorts by code point in UTF-8 and zones come from PostgreSQL's own data, so that no answer
 * depends on the machine. Only loopback TCP with passwords; no unix socket.
 */
public final class EmbeddedPostgres implements DatabaseServer, Running {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(6);
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC", "PGOPTIONS", "");
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_connections=150",
            "jit=off",
            "password_encryption=scram-sha-256");
    /**
     * A large import stays in memory, no checkpoint comes in between to have every page written whole once more, and what it writes goes
     * into log files that are there already: new ones are filled with zeros first.
     */
    private static final List<String> DURABLE_SETTINGS =
            List.of("shared_buffers=256MB", "max_wal_size=2GB", "min_wal_size=512MB");

    /** A client hashes a password so often for each connection, and tests open thousands. */
    private static final String CHEAP_SIGN_INS = "scram_iterations=1";

    private static final List<String> THROWAWAY_SETTINGS = List.of(
            "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum_naptime=10min", CHEAP_SIGN_INS);

    private final ChildProcess process;
    private final int port;
    private final String password;
    private final Storage storage;

    private EmbeddedPostgres(ChildProcess process, int port, String password, Storage storage) {
        this.process = process;
        this.port = port;
        this.password = password;
        this.storage = storage;
    }

    /** @param home holds data/ and postgres.log; made when it is missing, continued when it is there */
    public static EmbeddedPostgres start(Path home, Storage storage, String superuserPassword) {
        return start(home, storage, superuserPassword, FreePort.find());
    }

    /** The same again on a port already known to others. */
    public static EmbeddedPostgres start(Path home, Storage storage, String superuserPassword, int port) {
        try {
            Files.createDirectories(home);
            Path binaries = ServerBinaries.postgres().resolve("bin");
            Unprivileged user = Unprivileged.ofThisMachine();
            if (!Files.exists(home.resolve("data"))) {
                initialize(home, binaries, superuserPassword, storage);
            }
            Path data = home.resolve("data");
            clearPid(data);
            ChildProcess process = ChildProcess.start(
                            "PostgreSQL",
                            home.resolve("postgres.log"),
                            serverCommand(user, binaries, data, settings(storage, port)),
                            ENVIRONMENT)
                    .await(() -> isReady(data, port), START_LIMIT);
            return new EmbeddedPostgres(process, port, superuserPassword, storage);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL in " + home, e);
        }
    }

    /** Made beside its place and renamed, so that a kill half-way leaves nothing that looks like a cluster. */
    private static void initialize(Path home, Path binaries, String password, Storage storage) throws IOException {
        Path fresh = Files.createTempDirectory(home, "initdb-");
        Path passwordFile = Files.writeString(home.resolve("initdb.password"), password);
        Unprivileged user = Unprivileged.ofThisMachine();
        user.giveFolder(home);
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of(binaries.resolve("initdb").toString(), "-D", fresh.toString()));
        command.addAll(List.of("--username=" + SUPERUSER, "--pwfile=" + passwordFile, "--auth=scram-sha-256"));
        command.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
        command.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions", "--no-sync"));
        if (storage == Storage.THROWAWAY) {
            command.addAll(List.of("-c", CHEAP_SIGN_INS));
        }
        ChildProcess initdb = ChildProcess.start("initdb", home.resolve("postgres.log"), command, ENVIRONMENT);
        if (initdb.ended().join().exitValue() != 0) {
            throw new IllegalStateException("initdb failed: see " + home.resolve("postgres.log"));
        }
        Files.delete(passwordFile);
        Files.move(fresh, home.resolve("data"));
    }

    private static List<String> serverCommand(Unprivileged user, Path binaries, Path data, List<String> settings) {
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of(binaries.resolve("postgres").toString(), "-D", data.toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private static List<String> settings(Storage storage, int port) {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.add("port=" + port);
        settings.addAll(storage == Storage.DURABLE ? DURABLE_SETTINGS : THROWAWAY_SETTINGS);
        return settings;
    }

    /**
     * After a kill postmaster.pid still stands there, and PostgreSQL would not start beside whoever has that pid: an orphan on
     * this folder is ended; another program that got the number meanwhile is none of its business.
     */
    private static void clearPid(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .ifPresent(PidFile::end);
        Files.deleteIfExists(pidFile);
    }

    /** PostgreSQL writes its port (line 4) and its state (line 8) into postmaster.pid. */
    private static boolean isReady(Path data, int port) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.get(3).strip().equals(String.valueOf(port))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String superuserPassword() {
        return password;
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    /** INT is PostgreSQL's fast shutdown: it rolls open transactions back and writes a checkpoint. QUIT just ends. */
    @Override
    public void close() {
        process.stop(storage == Storage.DURABLE ? "INT" : "QUIT", STOP_LIMIT);
    }
}
