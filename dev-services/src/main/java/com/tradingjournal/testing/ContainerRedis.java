package com.tradingjournal.testing;

import com.tradingjournal.devservices.servers.RedisServer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Redis from its image, for machines with Docker. */
final class ContainerRedis implements RedisServer {

    private static final int PORT = 6379;

    private final GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse("redis:7-alpine"))
            .withExposedPorts(PORT)
            .withCommand("redis-server", "--save", "", "--appendonly", "no");

    ContainerRedis() {
        container.start();
    }

    @Override
    public int port() {
        return container.getMappedPort(PORT);
    }

    @Override
    public void close() {
        container.stop();
    }
}
