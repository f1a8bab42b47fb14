package com.tradingjournal.tenancy.control;

import jakarta.enterprise.context.Dependent;
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
 * Hears that there is work in a queue of the database. Whoever waits has a session of his own, past any connection pooler, and
 * reads nothing on it; when the session breaks he waits as long as a poll would and listens again.
 */
@Dependent
public class Signals {

    private static final System.Logger LOG = System.getLogger(Signals.class.getName());

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    @Inject
    public Signals(
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

    /**
     * Returns with the next signal, or after the pause: then it is time to look all the same.
     *
     * @param channel a name of our own, always the same for one waiter
     */
    public void await(String channel, Duration pause) throws InterruptedException {
        try {
            listening(channel).unwrap(PGConnection.class).getNotifications((int) pause.toMillis());
        } catch (SQLException broken) {
            LOG.log(Level.DEBUG, "Not listening; polling instead.", broken);
            close();
            Thread.sleep(pause);
        }
    }

    private Connection listening(String channel) throws SQLException {
        if (connection == null) {
            Connection opened = DriverManager.getConnection(url, properties);
            try (Statement statement = opened.createStatement()) {
                statement.execute("listen " + channel);
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
