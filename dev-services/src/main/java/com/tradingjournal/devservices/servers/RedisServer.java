package com.tradingjournal.devservices.servers;

import java.net.URI;

/** A Redis 7, embedded or in a container. */
public interface RedisServer extends AutoCloseable {

    int port();

    default URI uri() {
        return URI.create("redis://127.0.0.1:" + port());
    }

    @Override
    void close();
}
