package com.tradingjournal.testing;

import com.tradingjournal.devservices.servers.DatabaseServer;
import com.tradingjournal.devservices.servers.EmbeddedPostgres;
import com.tradingjournal.devservices.servers.EmbeddedRedis;
import com.tradingjournal.devservices.servers.OidcServer;
import com.tradingjournal.devservices.servers.RedisServer;
import com.tradingjournal.devservices.servers.S3Server;
import com.tradingjournal.devservices.servers.SmtpServer;
import com.tradingjournal.devservices.servers.Storage;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One set of servers for all tests of a JVM. Each starts when it is first asked for and ends with the JVM. With
 * {@code -Pcontainers} PostgreSQL and Redis are containers instead.
 */
public final class TestServers {

    public static final String ACCESS_KEY = "test-access";
    public static final String SECRET_KEY = "test-secret";
    private static final String SUPERUSER_PASSWORD = "test";
    private static final boolean CONTAINERS = Boolean.getBoolean("journal.containers");

    private static final ScratchFolder FOLDER = ScratchFolder.create();
    private static final Map<Class<?>, AutoCloseable> RUNNING = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServers::close, "end-test-servers"));
    }

    private TestServers() {}

    public static DatabaseServer database() {
        return running(DatabaseServer.class, () -> CONTAINERS ? new ContainerPostgres() : postgresServer());
    }

    public static RedisServer redis() {
        return running(RedisServer.class, () -> CONTAINERS ? new ContainerRedis() : redisServer());
    }

    public static S3Server storage() {
        return running(S3Server.class, () -> S3Server.start(folder().resolve("s3"), ACCESS_KEY, SECRET_KEY));
    }

    public static SmtpServer mail() {
        return running(SmtpServer.class, () -> SmtpServer.start(folder().resolve("mail")));
    }

    public static OidcServer oidc() {
        return running(OidcServer.class, OidcServer::start);
    }

    /** @return a folder that goes away with the JVM */
    public static Path folder() {
        return FOLDER.path();
    }

    private static <S extends AutoCloseable> S running(Class<S> kind, Supplier<S> start) {
        return kind.cast(RUNNING.computeIfAbsent(kind, _ -> start.get()));
    }

    private static EmbeddedPostgres postgresServer() {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder().resolve("postgres"), Storage.THROWAWAY, SUPERUSER_PASSWORD);
        FOLDER.remember("postgres", postgres.process().handle());
        return postgres;
    }

    private static EmbeddedRedis redisServer() {
        EmbeddedRedis redis = EmbeddedRedis.start(folder().resolve("redis"), Storage.THROWAWAY);
        FOLDER.remember("redis", redis.process().handle());
        return redis;
    }

    private static void close() {
        for (AutoCloseable server : RUNNING.values()) {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("A test server did not stop: " + e);
            }
        }
        FOLDER.delete();
    }
}
