package com.tradingjournal.tenancy.control;

import com.tradingjournal.devservices.servers.DatabaseServer;
import com.tradingjournal.devservices.servers.EmbeddedPostgres;
import com.tradingjournal.devservices.servers.Storage;
import com.tradingjournal.schema.control.Migrations;
import com.tradingjournal.tenancy.entity.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated database on a server of its own that a test may stop; each role's password is its name. */
final class JournalDatabase implements AutoCloseable {

    private final Path home;
    private EmbeddedPostgres server;

    JournalDatabase(Path home) throws SQLException, IOException {
        this.home = home;
        server = EmbeddedPostgres.start(home, Storage.THROWAWAY, "secret");
        try (var roles = Migrations.class.getResourceAsStream("/db/roles.sql")) {
            execute("postgres", new String(roles.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (String role : new String[] {"journal_owner", "journal_api", "journal_batch"}) {
            execute("postgres", "alter role " + role + " password '" + role + "'");
        }
        execute("postgres", "create database journal owner journal_owner");
        execute("journal", "alter schema public owner to journal_owner");
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url());
        owner.setUser("journal_owner");
        owner.setPassword("journal_owner");
        Migrations.migrate(owner);
    }

    String url() {
        return server.jdbcUrl("journal");
    }

    int port() {
        return server.port();
    }

    void stop() {
        server.process().stop("INT", Duration.ofSeconds(5));
    }

    /** On another port: see {@link TcpGate}. */
    void startAgain() {
        server = EmbeddedPostgres.start(home, Storage.THROWAWAY, "secret");
    }

    Caller.Member newMember(String role) throws SQLException {
        Caller.Member member = new Caller.Member(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        execute("journal", """
                insert into users (id, email, email_key, name, created_at, updated_at)
                     values ('%2$s', '%2$s@example.com', '%2$s@example.com', 'Somebody', now(), now());
                insert into tenants (id, name, currency, time_zone, plan, created_at, updated_at)
                     values ('%1$s', 'Workspace', 'INR', 'Asia/Kolkata', 'FREE', now(), now());
                insert into memberships values ('%1$s', '%2$s', '%4$s', now(), now());
                insert into sessions (tenant_id, id, user_id, device, address, created_at, last_seen_at)
                     values ('%1$s', '%3$s', '%2$s', 'Firefox', '127.0.0.1', now(), now())
                """.formatted(member.tenantId(), member.userId(), member.sessionId(), role));
        return member;
    }

    /** As the superuser, whom no policy stops. */
    void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(database), DatabaseServer.SUPERUSER, server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
