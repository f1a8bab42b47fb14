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

/** First of all filters: gives the request its id, in the answer, in the log and for whoever asks {@link RequestId}. */
@ApplicationScoped
@Priority(10)
public class RequestIdFilter implements Filter {

    static final HeaderName HEADER = HeaderNames.create("X-Request-Id");

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String id = request.headers()
                .first(HEADER)
                .filter(RequestId::isHarmless)
                .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
        request.context().register(new RequestId(id));
        response.header(HEADER, id);
        LogContext.put("requestId", id);
        try {
            Contexts.runInContext(request.context(), chain::proceed);
        } finally {
            LogContext.clear();
        }
    }
}
