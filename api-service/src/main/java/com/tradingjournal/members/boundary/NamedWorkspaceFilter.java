package com.tradingjournal.members.boundary;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.NamedWorkspace;
import com.tradingjournal.http.PermissionFilter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Refuses whoever names a workspace in a header: it would do nothing, and somebody believes it does. Fields and parameters are refused as
 * any that nobody reads; wherever it was named, that it was another one than his own is remembered once it is known who asks.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
@ApplicationScoped
public class NamedWorkspaceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final List<String> REFUSED = List.of("X-Tenant-Id", "X-Tenant", "X-Workspace-Id", "X-Workspace");

    private final RefusedAttempts attempts;

    @Inject
    NamedWorkspaceFilter(RefusedAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        for (String header : REFUSED) {
            String named = request.getHeaderString(header);
            if (named != null) {
                NamedWorkspace.note(header, named);
                throw Invalid.field(header, "is not read: the workspace comes from the token alone");
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        NamedWorkspace.current().ifPresent(named -> attempts.rememberNamed(named.id(), PermissionFilter.operation()));
    }
}
