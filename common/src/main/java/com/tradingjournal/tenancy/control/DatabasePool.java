package com.tradingjournal.tenancy.control;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The process's connections. It starts although PostgreSQL is down, gives up quickly when none is free (the answer is 503,
 * not a long wait), and notices a dead server by keep-alives and socket timeouts.
 */
@ApplicationScoped
public class DatabasePool {

    private static final Duration ACQUIRE = Duration.ofSeconds(2);

    private final HikariDataSource pool;

    @Inject
    public DatabasePool(
            @ConfigProperty(name = "database.url") String url,
            @ConfigProperty(name = "database.user") String user,
            @ConfigProperty(name = "database.password") String password,
            @ConfigProperty(name = "database.pool-size", defaultValue = "10") int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("journal");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(ACQUIRE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("loginTimeout", "2");
        // Longer than any statement_timeout the binding sets: only a dead server keeps silent for so long.
        config.addDataSourceProperty("socketTimeout", "330");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", user);
        pool = new HikariDataSource(config);
    }

    Connection open() throws SQLException {
        return pool.getConnection();
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
