package com.tradingjournal.tenancy.boundary;

import com.tradingjournal.tenancy.control.CurrentCaller;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets the caller when the request is over: the next one on this thread starts as nobody. */
@ApplicationScoped
@Priority(60)
public class TenantFilter implements Filter {

    private final CurrentCaller callers;

    @Inject
    TenantFilter(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        try {
            chain.proceed();
        } finally {
            callers.clear();
        }
    }
}
