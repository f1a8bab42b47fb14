package com.tradingjournal.http;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.observability.control.LogContext;
import io.helidon.common.context.Contexts;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** First of all filters: gives the request its id, in the answer, the log and for whoever asks, and finds out where it is from. */
@ApplicationScoped
@Priority(10)
public class RequestIdFilter implements Filter {

    static final HeaderName HEADER = HeaderNames.create("X-Request-Id");

    private final Set<String> proxies;

    @Inject
    RequestIdFilter(Config config) {
        this.proxies = Set.copyOf(
                config.getOptionalValues("http.trusted-proxies", String.class).orElse(List.of()));
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String id = request.headers()
                .first(HEADER)
                .filter(RequestId::isHarmless)
                .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
        request.context().register(new RequestId(id));
        request.context().register(ClientAddress.of(request, proxies));
        response.header(HEADER, id);
        LogContext.put("requestId", id);
        try {
            Contexts.runInContext(request.context(), chain::proceed);
        } finally {
            LogContext.clear();
        }
    }
}
