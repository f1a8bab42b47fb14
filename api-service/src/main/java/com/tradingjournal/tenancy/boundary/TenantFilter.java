package com.tradingjournal.tenancy.boundary;

import com.tradingjournal.tenancy.control.CurrentCaller;
import io.helidon.http.BadRequestException;
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

/**
 * Forgets the caller when the request is over: the next one on this thread starts as nobody. Refuses whoever names a
 * workspace in a header: it would do nothing, and somebody believes it does.
 */
@ApplicationScoped
@Priority(60)
public class TenantFilter implements Filter {

    private static final List<HeaderName> REFUSED = List.of(
            HeaderNames.create("X-Tenant-Id"),
            HeaderNames.create("X-Tenant"),
            HeaderNames.create("X-Workspace-Id"),
            HeaderNames.create("X-Workspace"));

    private final CurrentCaller callers;

    @Inject
    TenantFilter(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (REFUSED.stream().anyMatch(request.headers()::contains)) {
            throw new BadRequestException("The workspace comes from the token alone.");
        }
        try {
            chain.proceed();
        } finally {
            callers.clear();
        }
    }
}
