package com.tradingjournal.devservices.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each server starts, does its work, and keeps or forgets as its storage says. */
class ServersIT {

    @TempDir
    Path home;

    @Test
    void postgresKeepsCommittedRowsOverRestarts() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Storage.DURABLE, "pass word'")) {
            query(postgres, "create table kept as select 'still here' as text; select 'made'");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Storage.DURABLE, "pass word'")) {
            assertThat(query(postgres, "select text from kept")).isEqualTo("still here");
        }
    }

    @Test
    void postgresRecoversWhenItWasKilled() throws Exception {
        EmbeddedPostgres killed = EmbeddedPostgres.start(home, Storage.DURABLE, "secret");
        query(killed, "create table kept as select 'still here' as text; select 'made'");
        killed.process().stop("KILL", Duration.ofSeconds(2));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Storage.DURABLE, "secret")) {
            assertThat(query(postgres, "select text from kept")).isEqualTo("still here");
        }
    }

    @Test
    void postgresSortsAndCountsHoursAlikeOnEveryMachine() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Storage.THROWAWAY, "secret")) {
            assertThat(query(postgres, "select string_agg(x, '' order by x) from unnest(array['b','É','a','B']) x"))
                    .isEqualTo("BabÉ");
            assertThat(
                            query(
                                    postgres,
                                    "select upper('é') || current_setting('timezone') || current_setting('server_version_num')"))
                    .startsWith("ÉUTC18");
            assertThat(query(postgres, "select timestamptz '2026-03-08 12:00Z' at time zone 'America/New_York'"))
                    .isEqualTo("2026-03-08 08:00:00");
        }
    }

    @Test
    void durablePostgresWaitsForTheDiskAndTestsDoNot() throws Exception {
        try (EmbeddedPostgres kept = EmbeddedPostgres.start(home.resolve("a"), Storage.DURABLE, "secret");
                EmbeddedPostgres forgotten = EmbeddedPostgres.start(home.resolve("b"), Storage.THROWAWAY, "secret")) {
            assertThat(query(kept, "show fsync")).isEqualTo("on");
            assertThat(query(forgotten, "show fsync")).isEqualTo("off");
        }
    }

    @Test
    void redisKeepsKeysOnlyWhenDurable() throws Exception {
        for (Storage storage : Storage.values()) {
            Path folder = home.resolve(storage.name());
            try (EmbeddedRedis redis = EmbeddedRedis.start(folder, storage)) {
                redis.ask("SET kept yes");
            }
            try (EmbeddedRedis redis = EmbeddedRedis.start(folder, storage)) {
                assertThat(redis.ask("EXISTS kept")).isEqualTo(storage == Storage.DURABLE ? ":1" : ":0");
            }
        }
    }

    @Test
    void s3TakesSignedObjectsAndRefusesForeignSignatures() {
        try (S3Server s3 = S3Server.start(home, "access", "secret")) {
            assertThat(ObjectClient.roundTrip(s3, "access", "secret", "content"))
                    .isEqualTo("content");
            assertThat(ObjectClient.status(s3, "access", "wrong")).isEqualTo(403);
        }
    }

    @Test
    void smtpKeepsEachMailOnceAndNumbersOnAfterARestart() throws Exception {
        try (SmtpServer smtp = SmtpServer.start(home)) {
            MailClient.send(smtp.port(), "First", List.of("a@example.com", "b@example.com"));
        }
        try (SmtpServer smtp = SmtpServer.start(home)) {
            MailClient.send(smtp.port(), "Second", List.of("a@example.com"));
            assertThat(smtp.mails()).hasSize(2);
            assertThat(Files.readString(smtp.mails().getLast())).contains("Subject: Second");
        }
    }

    @Test
    void oidcDescribesItself() throws Exception {
        try (OidcServer oidc = OidcServer.start();
                HttpClient http = HttpClient.newHttpClient()) {
            URI document = URI.create(oidc.issuer() + "/.well-known/openid-configuration");
            String body = http.send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString())
                    .body();
            assertThat(body).contains("\"" + oidc.issuer() + "\"", "authorization_endpoint");
            URI page = URI.create(oidc.issuer() + "/authorize?client_id=x&response_type=code&scope=openid&state=1"
                    + "&redirect_uri=http://localhost/back");
            assertThat(http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                            .body())
                    .contains("Google's stand-in", "name=\"username\"", "name=\"claims\"");
        }
    }

    private static String query(DatabaseServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), DatabaseServer.SUPERUSER, server.superuserPassword());
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            ResultSet result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}
