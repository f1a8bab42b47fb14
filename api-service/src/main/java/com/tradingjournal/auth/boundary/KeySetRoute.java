package com.tradingjournal.auth.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.tradingjournal.auth.control.token.SigningKeys;
import com.tradingjournal.http.Json;
import io.helidon.http.HeaderNames;
import io.helidon.microprofile.server.RoutingPath;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** {@code /.well-known/jwks.json}: the public keys of access tokens, for whoever checks one without us. */
@ApplicationScoped
@RoutingPath("/.well-known")
public class KeySetRoute implements HttpService {

    private final byte[] keys;

    @Inject
    KeySetRoute(SigningKeys keys) throws JsonProcessingException {
        this.keys = Json.mapper().writeValueAsBytes(keys.published());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/jwks.json", (request, response) -> {
            response.header(HeaderNames.CONTENT_TYPE, "application/jwk-set+json");
            response.header(HeaderNames.CACHE_CONTROL, "public, max-age=300");
            response.send(keys);
        });
    }
}
