package com.tradingjournal.http;

import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.tenancy.control.CurrentCaller;
import io.helidon.common.context.Contexts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Tells what the operation {@link Requires}, before anybody is asked who he is, so that every refusal can say of what. It is compared
 * with the caller's live role when the database is first asked, in the round trip that is made anyway; an operation that never asks
 * calls {@code CallerCheck} for it.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 20)
@ApplicationScoped
public class PermissionFilter implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger(PermissionFilter.class.getName());

    private final CurrentCaller callers;

    @Inject
    PermissionFilter(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Method> operation = Operation.of(request.getUriInfo());
        if (operation.isEmpty()) {
            return;
        }
        Contexts.context().ifPresent(context -> context.register(new AskedFor(Operation.id(operation.get()))));
        if (operation.get().isAnnotationPresent(Public.class)) {
            return;
        }
        Requires rule = operation.get().getAnnotation(Requires.class);
        if (rule == null) {
            LOG.log(System.Logger.Level.ERROR, "No rule says who may call {0}.", operation.get());
            throw new Forbidden();
        }
        callers.ask(rule.value());
    }

    /** The id of the operation that the running request asks for; empty where it is none. */
    public static String operation() {
        return Contexts.context()
                .flatMap(context -> context.get(AskedFor.class))
                .map(AskedFor::operation)
                .orElse("");
    }

    private record AskedFor(String operation) {}
}
