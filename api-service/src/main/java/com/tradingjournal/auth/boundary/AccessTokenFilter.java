package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.token.AccessTokens;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.http.Credentials;
import com.tradingjournal.http.Operation;
import com.tradingjournal.http.Public;
import com.tradingjournal.observability.control.LogContext;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Reads the bearer token of every matched operation; only {@link Public} ones do without. It runs after matching, so an
 * unknown path is a 404 whoever asks.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AccessTokenFilter implements ContainerRequestFilter {

    private final AccessTokens tokens;
    private final CurrentCaller callers;

    @Inject
    AccessTokenFilter(AccessTokens tokens, CurrentCaller callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<java.lang.reflect.Method> operation = Operation.of(request.getUriInfo());
        if (operation.isEmpty() || operation.get().isAnnotationPresent(Public.class)) {
            return;
        }
        // A key has been shown and looked at.
        if (callers.get() instanceof Caller.KeyHolder) {
            return;
        }
        String token = Credentials.bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(Unauthenticated::new);
        Caller.Member member = tokens.verify(token);
        callers.set(member);
        LogContext.put("tenantId", member.tenantId().toString());
        LogContext.put("userId", member.userId().toString());
    }
}
