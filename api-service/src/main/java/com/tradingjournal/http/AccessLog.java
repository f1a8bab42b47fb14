package com.tradingjournal.http;

import static java.lang.System.Logger.Level.INFO;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** One line per request. The path only: a query may hold what somebody searches for. */
@ApplicationScoped
@Priority(15)
public class AccessLog implements Filter {

    private static final System.Logger LOG = System.getLogger("access");

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long began = System.nanoTime();
        try {
            chain.proceed();
        } finally {
            LOG.log(
                    INFO,
                    "request",
                    Map.of(
                            "method", request.prologue().method().text(),
                            "path", request.path().absolute().rawPath(),
                            "status", response.status().code(),
                            "bytes", response.bytesWritten(),
                            "micros", (System.nanoTime() - began) / 1_000,
                            "address", ClientAddress.current()));
        }
    }
}
