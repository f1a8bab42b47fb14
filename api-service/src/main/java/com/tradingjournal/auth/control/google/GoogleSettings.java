package com.tradingjournal.auth.control.google;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys under {@code auth.google.}. Without a client id nobody is offered to sign in with Google. */
@ApplicationScoped
class GoogleSettings {

    private final URI discovery;
    private final Optional<String> clientId;
    private final Optional<String> clientSecret;
    private final URI origin;

    @Inject
    GoogleSettings(
            @ConfigProperty(name = "auth.google.discovery-url") URI discovery,
            @ConfigProperty(name = "auth.google.client-id") Optional<String> clientId,
            @ConfigProperty(name = "auth.google.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "auth.public-origin") URI origin) {
        this.discovery = discovery;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.origin = origin;
    }

    boolean isOff() {
        return clientId.isEmpty() || clientSecret.isEmpty();
    }

    URI discovery() {
        return discovery;
    }

    String clientId() {
        return clientId.orElseThrow();
    }

    String clientSecret() {
        return clientSecret.orElseThrow();
    }

    /** Where Google sends people back to; it must be registered there. */
    String redirectUri() {
        return origin.resolve("/api/v1/auth/google/callback").toString();
    }
}
