package com.tradingjournal.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Lets the scripts of the listed origins read answers. Our own client is served from here and needs none of it, so an
 * origin that is not listed is not refused: it just gets no permission. The framework's own support answers preflights
 * with 401.
 */
@ApplicationScoped
@Priority(40)
public class CorsFilter implements Filter {

    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id";
    private static final String ANSWER_HEADERS =
            "ETag, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Request-Id";

    private final Set<String> allowed;

    @Inject
    CorsFilter(Config config) {
        this.allowed = Set.copyOf(
                config.getOptionalValues("cors.allowed-origins", String.class).orElse(List.of()));
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN).filter(allowed::contains);
        if (origin.isEmpty()) {
            chain.proceed();
            return;
        }
        response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin.get());
        response.header(HeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        response.header(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        response.headers().add(HeaderNames.VARY, "Origin");
        boolean preflight = request.prologue().method().equals(Method.OPTIONS)
                && request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
        if (preflight) {
            response.header(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.header(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            response.header(HeaderNames.ACCESS_CONTROL_MAX_AGE, "600");
            response.status(Status.NO_CONTENT_204).send();
            return;
        }
        chain.proceed();
    }
}
