package com.tradingjournal.devservices;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.devservices.servers.JournalDatabase;
import com.tradingjournal.devservices.servers.S3Server;
import com.tradingjournal.devservices.services.Installation;
import com.tradingjournal.devservices.services.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the processes are told: the services through their environment, people and scripts through {@code dev.env}. */
record Environment(Servers servers, Secrets secrets, RunOptions options, Installation home) {

    /** Every key of configuration by its MicroProfile name; whatever the caller of {@code ./run} has set wins. */
    Map<String, String> of(Service service, int port) {
        JournalDatabase database = servers.database();
        Map<String, String> environment = new HashMap<>();
        environment.put("DATABASE_URL", database.jdbcUrl());
        environment.put("DATABASE_USER", service.role().user());
        environment.put("DATABASE_PASSWORD", secrets.passwordOf(service.role()));
        environment.put("REDIS_URI", servers.redis().uri().toString());
        environment.putAll(storage());
        environment.put("MAIL_SMTP_HOST", "127.0.0.1");
        environment.put("MAIL_SMTP_PORT", String.valueOf(servers.mail().port()));
        environment.put("MAIL_SMTP_SECURITY", "none");
        environment.put("AUTH_SIGNING_KEY_FILE", secrets.signingKey().toString());
        environment.put("AUTH_PEPPER", secrets.get(Secrets.PEPPER));
        environment.put("NOTIFICATIONS_SEAL_KEY", secrets.get(Secrets.SEAL_KEY));
        environment.put("AUTH_PUBLIC_ORIGIN", apiUrl());
        environment.put("AUTH_GOOGLE_DISCOVERY_URL", servers.oidc().discovery().toString());
        environment.put("AUTH_GOOGLE_CLIENT_ID", "trading-journal");
        environment.put("AUTH_GOOGLE_CLIENT_SECRET", "of-this-machine-alone");
        environment.put("AUTH_REGISTRATIONS_PER_HOUR", "1000");
        environment.put("PLANS_DEFAULT", options.plan().name());
        environment.put("WEB_ROOT", home.webClient().toString());
        environment.put("SERVER_HOST", "127.0.0.1");
        environment.putAll(System.getenv());
        environment.put("SERVER_PORT", String.valueOf(port));
        return environment;
    }

    List<String> devEnv() {
        JournalDatabase database = servers.database();
        return List.of(
                "API_URL=" + apiUrl(),
                "DATABASE_URL_OWNER=" + database.libpqUrl(DatabaseRole.OWNER),
                "DATABASE_URL_API=" + database.libpqUrl(DatabaseRole.API),
                "DATABASE_URL_BATCH=" + database.libpqUrl(DatabaseRole.BATCH),
                "REDIS_URL=" + servers.redis().uri(),
                "S3_ENDPOINT=" + servers.storage().endpoint(),
                "SMTP_PORT=" + servers.mail().port(),
                "OIDC_ISSUER=" + servers.oidc().issuer());
    }

    String apiUrl() {
        return "http://localhost:" + options.port();
    }

    private Map<String, String> storage() {
        return Map.of(
                "STORAGE_ENDPOINT", servers.storage().endpoint().toString(),
                "STORAGE_REGION", S3Server.REGION,
                "STORAGE_BUCKET", S3Server.BUCKET,
                "STORAGE_ACCESS_KEY", secrets.get(Secrets.ACCESS_KEY),
                "STORAGE_SECRET_KEY", secrets.get(Secrets.SECRET_KEY));
    }
}
