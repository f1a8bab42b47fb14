package com.tradingjournal.storage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The keys under {@code storage.} that say where it is and as whom we come. */
@ApplicationScoped
class StorageSettings {

    private final URI endpoint;
    private final URI publicEndpoint;
    private final Region region;
    private final StaticCredentialsProvider credentials;

    @Inject
    StorageSettings(Config config) {
        this.endpoint = config.getValue("storage.endpoint", URI.class);
        this.publicEndpoint =
                config.getOptionalValue("storage.public-endpoint", URI.class).orElse(endpoint);
        this.region = Region.of(config.getValue("storage.region", String.class));
        this.credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(
                config.getValue("storage.access-key", String.class),
                config.getValue("storage.secret-key", String.class)));
    }

    URI endpoint() {
        return endpoint;
    }

    /** As browsers reach it, who may know it under another address than we do. */
    URI publicEndpoint() {
        return publicEndpoint;
    }

    Region region() {
        return region;
    }

    StaticCredentialsProvider credentials() {
        return credentials;
    }
}
