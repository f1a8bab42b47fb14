package com.tradingjournal.http;

import com.tradingjournal.answers.control.ReadyAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a resource returned into the answer the contract promises: the documented status, the envelope, the ETag of a
 * versioned record, 304 to who has it already, and no copy in any cache between.
 */
@Provider
@ApplicationScoped
public class EnvelopeFilter implements ContainerResponseFilter {

    private final Clock clock;

    @Inject
    EnvelopeFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!isPlainJson(response)) {
            return;
        }
        EntityTag tag = tag(response.getEntity());
        if (tag != null) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if ("GET".equals(request.getMethod()) && request.getRequest().evaluatePreconditions(tag) != null) {
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
                response.setEntity(null);
                return;
            }
        }
        response.setStatus(documented(response.getStatus(), request.getUriInfo()));
        Object entity = response.getEntity() instanceof Answer<?> answer && answer.data() instanceof ReadyAnswer ready
                ? body(ready, request.getUriInfo())
                : enveloped(response.getEntity(), request.getUriInfo());
        response.setEntity(entity, null, MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean isPlainJson(ContainerResponseContext response) {
        Object entity = response.getEntity();
        MediaType type = response.getMediaType();
        boolean json = type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        boolean whole = entity instanceof Envelope || entity instanceof StreamingOutput;
        return response.getStatus() < 300 && entity != null && !whole && json;
    }

    private static @Nullable EntityTag tag(Object entity) {
        if (entity instanceof Versioned versioned) {
            return new EntityTag(Versioned.etag(versioned));
        }
        return entity instanceof Answer<?> answer && answer.etag() != null ? new EntityTag(answer.etag()) : null;
    }

    /** The success status is written once, in the annotation that documents it. */
    private static int documented(int status, UriInfo uri) {
        if (status != 200) {
            return status;
        }
        return Operation.of(uri)
                .map(method -> method.getAnnotation(APIResponseSchema.class))
                .map(APIResponseSchema::responseCode)
                .filter(code -> !code.isEmpty())
                .map(Integer::parseInt)
                .orElse(status);
    }

    private Envelope enveloped(Object entity, UriInfo uri) {
        String self = self(uri);
        return switch (entity) {
            case Page<?> page ->
                new Envelope(page.items(), meta(page.meta()), new Envelope.Links(self, next(page, uri)));
            case Answer<?> answer -> new Envelope(answer.data(), meta(answer.meta()), new Envelope.Links(self, null));
            default -> new Envelope(entity, meta(Map.of()), new Envelope.Links(self, null));
        };
    }

    private byte[] body(ReadyAnswer ready, UriInfo uri) {
        return ready.with(Json.bytes(meta(Map.of())), Json.bytes(new Envelope.Links(self(uri), null)));
    }

    /** The address with its query, as it was asked. */
    static String self(UriInfo uri) {
        URI asked = uri.getRequestUri();
        return asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
    }

    private Envelope.Meta meta(Map<String, Object> extra) {
        return new Envelope.Meta(RequestId.current(), clock.instant(), extra);
    }

    private static @Nullable String next(Page<?> page, UriInfo uri) {
        if (page.nextCursor() == null) {
            return null;
        }
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", page.nextCursor())
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
