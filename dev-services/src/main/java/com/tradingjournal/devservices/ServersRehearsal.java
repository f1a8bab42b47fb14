package com.tradingjournal.devservices;

import com.tradingjournal.devservices.servers.DatabaseServer;
import com.tradingjournal.devservices.servers.JournalDatabase;
import com.tradingjournal.devservices.servers.OidcServer;
import com.tradingjournal.devservices.servers.S3Server;
import com.tradingjournal.devservices.servers.SmtpServer;
import java.nio.file.Path;

/** What the supervisor does in its first second, once more in a JVM that is recorded; it starts no process of its own. */
final class ServersRehearsal {

    static final String STAGE = "rehearsal";

    private ServersRehearsal() {}

    /** @param arguments a folder for its files, PostgreSQL's port; the password comes through the environment */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        DatabaseServer server =
                new Neighbour(Integer.parseInt(arguments[1]), System.getenv(Secrets.SUPERUSER_PASSWORD));
        try (S3Server _ = S3Server.start(folder.resolve("s3"), "access", "secret");
                SmtpServer _ = SmtpServer.start(folder.resolve("mail"));
                OidcServer _ = OidcServer.start()) {
            new JournalDatabase(server, STAGE, role -> System.getenv(Secrets.password(role))).prepare();
        }
    }

    /** PostgreSQL as the supervisor keeps it running. */
    private record Neighbour(int port, String superuserPassword) implements DatabaseServer {
        @Override
        public void close() {}
    }
}
