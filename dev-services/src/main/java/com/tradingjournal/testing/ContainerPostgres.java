package com.tradingjournal.testing;

import com.tradingjournal.devservices.servers.DatabaseServer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL from its image, for machines with Docker. */
final class ContainerPostgres implements DatabaseServer {

    private final PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine")
            .withUsername(SUPERUSER)
            .withDatabaseName("postgres")
            .withCommand(
                    "postgres", "-c", "fsync=off", "-c", "max_connections=150", "-c", "jit=off", "-c", "timezone=UTC");

    ContainerPostgres() {
        container.start();
    }

    @Override
    public int port() {
        return container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @Override
    public String superuserPassword() {
        return container.getPassword();
    }

    @Override
    public void close() {
        container.stop();
    }
}
