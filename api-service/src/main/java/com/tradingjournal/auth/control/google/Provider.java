package com.tradingjournal.auth.control.google;

import com.tradingjournal.errors.entity.Unavailable;
import io.helidon.security.jwt.jwk.JwkKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says about itself, and its keys: asked for when first needed and once an hour, and sooner when a token is
 * signed with a key nobody has seen. A provider that did not answer is left alone for a moment, so that a crowd at the door
 * does not wait for it one after another.
 */
@ApplicationScoped
class Provider {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration BETWEEN_KEYS = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(5);

    private final GoogleSettings settings;
    private final ProviderClient client;
    private final Clock clock;
    private volatile @Nullable Known known;
    private volatile Instant restsUntil = Instant.EPOCH;

    @Inject
    Provider(GoogleSettings settings, ProviderClient client, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
    }

    /** What its discovery document says. */
    record Endpoints(String issuer, URI authorization, URI token, URI keys) {}

    private record Known(Endpoints endpoints, JwkKeys keys, Instant since) {}

    Endpoints endpoints() {
        return known(FRESH).endpoints();
    }

    /** The keys among which the token's should be. */
    JwkKeys keysWith(String keyId) {
        JwkKeys keys = known(FRESH).keys();
        return keys.forKeyId(keyId).isPresent() ? keys : known(BETWEEN_KEYS).keys();
    }

    private Known known(Duration maximalAge) {
        Known last = known;
        Instant now = clock.instant();
        if (last != null && last.since.plus(maximalAge).isAfter(now)) {
            return last;
        }
        if (restsUntil.isAfter(now)) {
            throw new Unavailable("Google cannot be reached at the moment.", new IllegalStateException("Left alone"));
        }
        try {
            Known asked = ask();
            known = asked;
            return asked;
        } catch (Unavailable away) {
            restsUntil = clock.instant().plus(REST);
            throw away;
        }
    }

    private Known ask() {
        try {
            Endpoints endpoints = endpoints(client.get(settings.discovery()));
            JwkKeys keys = JwkKeys.create(client.get(endpoints.keys()));
            return new Known(endpoints, keys, clock.instant());
        } catch (IllegalArgumentException | NullPointerException | ClassCastException unintelligible) {
            throw new Unavailable("Google cannot be understood at the moment.", unintelligible);
        }
    }

    private Endpoints endpoints(JsonObject document) {
        String issuer = document.getString("issuer");
        if (!(issuer + WELL_KNOWN).equals(settings.discovery().toString())) {
            throw new IllegalArgumentException("The discovery document is of " + issuer);
        }
        return new Endpoints(
                issuer,
                URI.create(document.getString("authorization_endpoint")),
                URI.create(document.getString("token_endpoint")),
                URI.create(document.getString("jwks_uri")));
    }
}
