package com.tradingjournal.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The browser's instructions, on every answer of this server. */
@ApplicationScoped
@Priority(20)
public class SecurityHeadersFilter implements Filter {

    /** No inline script and nothing from elsewhere; styles may be attributes, which charts set on their own elements. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
            + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final List<Header> headers = new ArrayList<>();

    @Inject
    SecurityHeadersFilter(@ConfigProperty(name = "auth.public-origin") URI publicOrigin) {
        add("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        add("X-Content-Type-Options", "nosniff");
        add("X-Frame-Options", "DENY");
        add("Referrer-Policy", "no-referrer");
        add("Cross-Origin-Opener-Policy", "same-origin");
        add("Cross-Origin-Resource-Policy", "same-origin");
        add("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        add("X-XSS-Protection", "0");
        if ("https".equals(publicOrigin.getScheme())) {
            add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        headers.forEach(response::header);
        response.headers().add(HeaderNames.VARY, "Accept-Encoding");
        chain.proceed();
    }

    List<Header> headers() {
        return headers;
    }

    private void add(String name, String value) {
        headers.add(HeaderValues.createCached(HeaderNames.create(name), value));
    }
}
