package com.tradingjournal.devservices;

import com.tradingjournal.devservices.process.FreePort;
import com.tradingjournal.devservices.process.Supervised;
import com.tradingjournal.devservices.servers.EmbeddedPostgres;
import com.tradingjournal.devservices.servers.EmbeddedRedis;
import com.tradingjournal.devservices.servers.JournalDatabase;
import com.tradingjournal.devservices.servers.OidcServer;
import com.tradingjournal.devservices.servers.S3Server;
import com.tradingjournal.devservices.servers.SmtpServer;
import com.tradingjournal.devservices.servers.Storage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** The five servers a journal needs, up and migrated. PostgreSQL and Redis are processes and watched. */
record Servers(JournalDatabase database, EmbeddedRedis redis, S3Server storage, SmtpServer mail, OidcServer oidc) {

    /**
     * Threads of the system: two servers that load their classes hold both carriers of virtual ones, and wait for a logger that a third
     * has begun to make and cannot go on with.
     */
    private static final Executor EACH_ITS_THREAD =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

    /** Starts all at the same time. */
    static Servers start(DataDirectory data, Secrets secrets, Lifetime lifetime, Consumer<String> report) {
        // SLF4J complains when several threads wake it at once.
        LoggerFactory.getILoggerFactory();
        Starting starting = new Starting(data, secrets, lifetime, report);
        var database = CompletableFuture.supplyAsync(starting::database, EACH_ITS_THREAD);
        var redis = CompletableFuture.supplyAsync(starting::redis, EACH_ITS_THREAD);
        var storage = CompletableFuture.supplyAsync(starting::storage, EACH_ITS_THREAD);
        var mail = CompletableFuture.supplyAsync(starting::mail, EACH_ITS_THREAD);
        var oidc = CompletableFuture.supplyAsync(() -> lifetime.begin(OidcServer::start), EACH_ITS_THREAD);
        return new Servers(database.join(), redis.join(), storage.join(), mail.join(), oidc.join());
    }

    private record Starting(DataDirectory data, Secrets secrets, Lifetime lifetime, Consumer<String> report) {

        JournalDatabase database() {
            int port = FreePort.find();
            String password = secrets.get(Secrets.SUPERUSER_PASSWORD);
            var postgres = lifetime.begin(() -> Supervised.start(
                    data.pidFile("postgres"),
                    () -> EmbeddedPostgres.start(data.folder("postgres"), Storage.DURABLE, password, port),
                    report));
            return new JournalDatabase(postgres.current(), "journal", secrets::passwordOf).prepare();
        }

        EmbeddedRedis redis() {
            int port = FreePort.find();
            return lifetime.begin(() -> Supervised.start(
                            data.pidFile("redis"),
                            () -> EmbeddedRedis.start(data.privateFolder("redis"), Storage.DURABLE, port),
                            report))
                    .current();
        }

        S3Server storage() {
            return lifetime.begin(() -> S3Server.start(
                    data.privateFolder("s3"), secrets.get(Secrets.ACCESS_KEY), secrets.get(Secrets.SECRET_KEY)));
        }

        SmtpServer mail() {
            return lifetime.begin(() -> SmtpServer.start(data.privateFolder("mail")));
        }
    }
}
