package com.tradingjournal.testing;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.devservices.servers.S3Server;
import com.tradingjournal.devservices.servers.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The configuration under which a service meets the test servers. */
final class TestConfiguration {

    private static final Map<String, String> FIXED = Map.of(
            "server.host", "127.0.0.1",
            "server.port", "0",
            "auth.pepper", "pepper-of-the-tests",
            "notifications.seal-key", "seal-key-of-the-tests",
            "auth.public-origin", "http://localhost",
            "auth.google.client-id", "journal-of-the-tests",
            "auth.registrations-per-hour", "1000",
            "mail.smtp-security", "none",
            "plans.default", "ENTERPRISE");

    /** Nobody asks as much as a test does: those of the limits themselves set figures of their own. */
    private static final String AS_MUCH_AS_IT_LIKES = "1000000, 10000, 100000";

    private static final List<String> ALLOWANCES = List.of("free", "pro", "enterprise", "auth", "progress");

    private TestConfiguration() {}

    static Map<String, String> of(TestDatabase database, DatabaseRole role) {
        Map<String, String> configuration = new HashMap<>(FIXED);
        ALLOWANCES.forEach(name -> configuration.put("ratelimit." + name, AS_MUCH_AS_IT_LIKES));
        configuration.put("ratelimit.heavy-at-once", "1000");
        configuration.put("database.url", database.jdbcUrl());
        configuration.put("database.user", role.user());
        configuration.put("database.password", TestDatabase.PASSWORD);
        configuration.put("redis.uri", TestServers.redis().uri().toString());
        configuration.put("storage.endpoint", TestServers.storage().endpoint().toString());
        configuration.put("storage.region", S3Server.REGION);
        configuration.put("storage.bucket", S3Server.BUCKET);
        configuration.put("storage.access-key", TestServers.ACCESS_KEY);
        configuration.put("storage.secret-key", TestServers.SECRET_KEY);
        configuration.put("mail.smtp-host", "127.0.0.1");
        configuration.put("mail.smtp-port", String.valueOf(TestServers.mail().port()));
        if (role == DatabaseRole.API) {
            configuration.put(
                    "auth.google.discovery-url", TestServers.oidc().discovery().toString());
            configuration.put("auth.google.client-secret", "secret-of-the-tests");
        }
        configuration.put("auth.signing-key-file", signingKey().toString());
        return configuration;
    }

    private static Path signingKey() {
        Path file = TestServers.folder().resolve("signing-key.pem");
        if (!Files.exists(file)) {
            SigningKey.writeTo(file);
        }
        return file;
    }
}
