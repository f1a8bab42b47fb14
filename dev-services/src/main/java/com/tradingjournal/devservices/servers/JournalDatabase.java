package com.tradingjournal.devservices.servers;

import com.tradingjournal.schema.control.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The journal's database on a server: its roles, its schema, and how each role reaches it. */
public record JournalDatabase(DatabaseServer server, String name, Function<DatabaseRole, String> passwords) {

    private static final String MAINTENANCE = "postgres";
    private static final Logger CHATTER = Logger.getLogger("org.flywaydb");

    /** Makes roles, database and schema as far as they are missing. */
    public JournalDatabase prepare() {
        try (Connection connection = superuserOf(MAINTENANCE).getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(rolesScript());
            }
            for (DatabaseRole role : DatabaseRole.values()) {
                execute(connection, "alter role %I password %L", role.user(), passwords.apply(role));
            }
            if (!exists(connection)) {
                execute(connection, "create database %I owner %I", name, DatabaseRole.OWNER.user());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + name + ": " + e.getMessage(), e);
        }
        CHATTER.setLevel(Level.WARNING);
        Migrations.migrate(as(DatabaseRole.OWNER));
        return this;
    }

    /** A second database with the same schema and rows: nobody may be connected to this one meanwhile. */
    public JournalDatabase copyTo(String copy) {
        try (Connection connection = superuserOf(MAINTENANCE).getConnection()) {
            execute(connection, "create database %I owner %I template %I", copy, DatabaseRole.OWNER.user(), name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot copy the database " + name, e);
        }
        return beside(copy);
    }

    /** Another database of the same server and roles, not yet made. */
    public JournalDatabase beside(String other) {
        return new JournalDatabase(server, other, passwords);
    }

    public void drop() {
        try (Connection connection = superuserOf(MAINTENANCE).getConnection()) {
            execute(connection, "drop database if exists %I with (force)", name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop the database " + name, e);
        }
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** The form psql takes as it is. */
    public String libpqUrl(DatabaseRole role) {
        return "postgresql://" + role.user() + ":" + passwords.apply(role) + "@127.0.0.1:" + server.port() + "/" + name;
    }

    public DataSource as(DatabaseRole role) {
        return dataSource(jdbcUrl(), role.user(), passwords.apply(role));
    }

    /** Sees every row of every workspace. */
    public DataSource asSuperuser() {
        return superuserOf(name);
    }

    private DataSource superuserOf(String database) {
        return dataSource(server.jdbcUrl(database), DatabaseServer.SUPERUSER, server.superuserPassword());
    }

    private static DataSource dataSource(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select from pg_database where datname = ?")) {
            select.setString(1, name);
            return select.executeQuery().next();
        }
    }

    /** Utility statements take no parameters: PostgreSQL itself quotes them into the text. */
    private static void execute(Connection connection, String template, String... arguments) throws SQLException {
        String placeholders = ", ?".repeat(arguments.length);
        try (PreparedStatement format = connection.prepareStatement("select format(?" + placeholders + ")")) {
            format.setString(1, template);
            for (int i = 0; i < arguments.length; i++) {
                format.setString(i + 2, arguments[i]);
            }
            try (ResultSet text = format.executeQuery();
                    Statement statement = connection.createStatement()) {
                text.next();
                statement.execute(text.getString(1));
            }
        }
    }

    private static String rolesScript() {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/roles.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read roles.sql", e);
        }
    }
}
