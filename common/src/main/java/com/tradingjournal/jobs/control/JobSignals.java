package com.tradingjournal.jobs.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Hears that a job was enqueued. It listens on a session of its own, past any connection pooler, and reads nothing on it;
 * when the session breaks it waits as long as a poll would and listens again.
 */
@ApplicationScoped
public class JobSignals {

    private static final System.Logger LOG = System.getLogger(JobSignals.class.getName());

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    @Inject
    public JobSignals(
            @ConfigProperty(name = "database.url") String url,
            @ConfigProperty(name = "database.direct-url") Optional<String> directUrl,
            @ConfigProperty(name = "database.user") String user,
            @ConfigProperty(name = "database.password") String password) {
        this.url = directUrl.orElse(url);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("ApplicationName", user + " listening");
    }

    /** Returns with the next signal, or after the pause: then it is time to look all the same. */
    public void await(Duration pause) throws InterruptedException {
        try {
            listening().unwrap(PGConnection.class).getNotifications((int) pause.toMillis());
        } catch (SQLException broken) {
            LOG.log(Level.DEBUG, "Not listening for jobs; polling instead.", broken);
            close();
            Thread.sleep(pause);
        }
    }

    private Connection listening() throws SQLException {
        if (connection == null) {
            Connection opened = DriverManager.getConnection(url, properties);
            try (Statement statement = opened.createStatement()) {
                statement.execute("listen " + JobQueue.CHANNEL);
            }
            connection = opened;
        }
        return connection;
    }

    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            LOG.log(Level.DEBUG, "The listening session was gone already.", gone);
        }
        connection = null;
    }
}
