package com.tradingjournal.http;

import com.tradingjournal.answers.control.AnswerCache;
import com.tradingjournal.answers.control.AnswerCache.Lookup;
import com.tradingjournal.answers.control.AnswerCounts;
import com.tradingjournal.answers.control.ReadyAnswer;
import com.tradingjournal.tenancy.control.CallerCheck;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import io.helidon.common.context.Contexts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * Answers what is {@link Remembered} before its resource is called. Whether the reader may still ask is looked up each time, with
 * the analytics version, and only then what he knows already (304) or Redis.
 */
@Provider
@Priority(Priorities.USER + 100)
@ApplicationScoped
public class RememberedFilter implements ContainerRequestFilter {

    private final CallerCheck callers;
    private final AnswerCache cache;
    private final AnswerCounts counts;

    @Inject
    RememberedFilter(CallerCheck callers, AnswerCache cache, AnswerCounts counts) {
        this.callers = callers;
        this.cache = cache;
        this.counts = counts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!"GET".equals(request.getMethod())
                || Operation.of(request.getUriInfo())
                        .filter(RememberedFilter::isRemembered)
                        .isEmpty()) {
            return;
        }
        BoundTenant reader = callers.live();
        reader.require(Permission.VIEW);
        Asked asked = Asked.of(reader, EnvelopeFilter.self(request.getUriInfo()));
        String tag = asked.etag(reader.analyticsVersion());
        if (isKnown(request, tag)) {
            counts.unchanged();
            request.abortWith(Response.notModified(new EntityTag(tag)).build());
            return;
        }
        Lookup lookup = cache.find(asked.key());
        if (lookup instanceof Lookup.Found(ReadyAnswer answer)) {
            request.abortWith(Response.ok(new Answer<>(answer, Map.of(), tag), MediaType.APPLICATION_JSON_TYPE)
                    .build());
            return;
        }
        Contexts.context().ifPresent(context -> context.register(asked.after(lookup)));
    }

    private static boolean isRemembered(Method operation) {
        return operation.getReturnType() == Answer.class
                && operation.getDeclaringClass().isAnnotationPresent(Remembered.class);
    }

    /** A star asks whether there is anything at all, which only the resource can tell. */
    private static boolean isKnown(ContainerRequestContext request, String tag) {
        return !"*".equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                && request.getRequest().evaluatePreconditions(new EntityTag(tag)) != null;
    }
}
