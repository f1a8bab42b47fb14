package com.tradingjournal.devservices.servers;

/** A PostgreSQL 18 cluster and its superuser, embedded or in a container. */
public interface DatabaseServer extends AutoCloseable {

    String SUPERUSER = "postgres";

    int port();

    String superuserPassword();

    default String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    @Override
    void close();
}
