package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.f4b6a3.uuid.UuidCreator;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.List;

/**
 * What the web server refuses before there is a request that filters could see: a path such as {@code /%zz}, a header that is none.
 * The answer has the same body and headers as every other.
 */
@ApplicationScoped
class DirectRefusals implements DirectHandler {

    private final Problems problems;
    private final SecurityHeadersFilter security;
    private final Event<UnreadRequest> unread;

    @Inject
    DirectRefusals(Problems problems, SecurityHeadersFilter security, Event<UnreadRequest> unread) {
        this.problems = problems;
        this.security = security;
        this.unread = unread;
    }

    /** The server's builder is not published; without it these answers would be plain texts. */
    void answerFor(ServerCdiExtension server) {
        try {
            Method builder = ServerCdiExtension.class.getDeclaredMethod("serverBuilder");
            builder.setAccessible(true);
            DirectHandlers.Builder handlers = DirectHandlers.builder();
            for (EventType type : EventType.values()) {
                handlers.addHandler(type, this);
            }
            ((WebServerConfig.Builder) builder.invoke(server)).directHandlers(handlers.build());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("This version of the server is built in another way.", changed);
        }
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        WebExceptionMapper.Refusal refusal = WebExceptionMapper.Refusal.of(status.code());
        String requestId = UuidCreator.getTimeOrderedEpoch().toString();
        security.headers().forEach(headers::set);
        headers.set(RequestIdFilter.HEADER, requestId);
        headers.set(HeaderNames.CACHE_CONTROL, "no-store");
        headers.set(HeaderNames.CONTENT_TYPE, "application/json");
        unread.fire(new UnreadRequest(request.path(), request.headers(), headers));
        return TransportResponse.builder()
                .status(Status.create(refusal.status))
                .headers(headers)
                .entity(json(problems.body(refusal.code, refusal.message, List.of(), requestId)))
                .build();
    }

    private static byte[] json(ErrorBody body) {
        try {
            return Json.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
