package com.tradingjournal.apikeys.boundary;

import com.tradingjournal.apikeys.control.KeyRing;
import com.tradingjournal.apikeys.control.KeyRing.Known;
import com.tradingjournal.apikeys.entity.KeySecret;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.http.Credentials;
import com.tradingjournal.http.Operation;
import com.tradingjournal.observability.control.LogContext;
import com.tradingjournal.tenancy.control.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Reads keys, before access tokens are asked for. A key opens what {@link KeyAccess} lists and its scopes name, and nothing else: not
 * even what is open to whoever comes with nothing.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 10)
@ApplicationScoped
public class ApiKeyFilter implements ContainerRequestFilter {

    private final KeyRing ring;
    private final CurrentCaller callers;

    @Inject
    ApiKeyFilter(KeyRing ring, CurrentCaller callers) {
        this.ring = ring;
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Method> operation = Operation.of(request.getUriInfo());
        Optional<String> key = Credentials.bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(token -> token.startsWith(KeySecret.PREFIX));
        if (operation.isEmpty() || key.isEmpty()) {
            return;
        }
        Known known = ring.verify(key.get());
        callers.set(known.holder());
        if (KeyAccess.needed(operation.get()).filter(known.scopes()::contains).isEmpty()) {
            throw new Forbidden(ErrorCode.FORBIDDEN, "This key was not made for that.");
        }
        LogContext.put("tenantId", known.holder().tenantId().toString());
        LogContext.put("userId", known.holder().userId().toString());
        ring.used(known.holder());
    }
}
