package com.tradingjournal.devservices.servers;

import com.tradingjournal.devservices.process.ChildProcess;
import com.tradingjournal.devservices.process.FreePort;
import com.tradingjournal.devservices.process.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Redis 7 in a folder; durable means the append-only file, synced every second. */
public final class EmbeddedRedis implements RedisServer, Running {

    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);

    private final ChildProcess process;
    private final int port;

    private EmbeddedRedis(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static EmbeddedRedis start(Path home, Storage storage) {
        return start(home, storage, FreePort.find());
    }

    /** The same again on a port already known to others. */
    public static EmbeddedRedis start(Path home, Storage storage, int port) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Redis in " + home, e);
        }
        List<String> command = new ArrayList<>(List.of(ServerBinaries.redis().toString()));
        command.addAll(List.of("--bind", "127.0.0.1", "--port", String.valueOf(port), "--dir", home.toString()));
        command.addAll(List.of("--save", "", "--appendonly", storage == Storage.DURABLE ? "yes" : "no"));
        ChildProcess process = ChildProcess.start("Redis", home.resolve("redis.log"), command, Map.of("LC_ALL", "C"))
                .await(() -> answers(port), START_LIMIT);
        return new EmbeddedRedis(process, port);
    }

    /** While it loads its file it accepts connections but answers LOADING. */
    private static boolean answers(int port) {
        try {
            return RedisServer.ask(port, "PING").equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int port() {
        return port;
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
