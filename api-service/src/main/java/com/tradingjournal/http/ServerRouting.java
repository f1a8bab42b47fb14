package com.tradingjournal.http;

import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;
import static java.lang.System.Logger.Level.ERROR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.tradingjournal.errors.entity.LimitExceeded;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Puts our filters before everything the server answers, and our error body behind everything it refuses outside JAX-RS. */
@ApplicationScoped
class ServerRouting {

    private static final System.Logger LOG = System.getLogger(ServerRouting.class.getName());

    private final Problems problems;
    private final DirectRefusals direct;

    @Inject
    ServerRouting(Problems problems, DirectRefusals direct) {
        this.problems = problems;
        this.direct = direct;
    }

    void wire(
            @Observes @Priority(LIBRARY_BEFORE) @Initialized(ApplicationScoped.class) Object started,
            BeanManager beans,
            @Any Instance<Filter> filters) {
        ServerCdiExtension server = beans.getExtension(ServerCdiExtension.class);
        direct.answerFor(server);
        HttpRouting.Builder routing = server.serverRoutingBuilder();
        filters.handlesStream()
                .sorted(Comparator.comparingInt(filter -> filter.getBean()
                        .getBeanClass()
                        .getAnnotation(Priority.class)
                        .value()))
                .map(Instance.Handle::get)
                .forEach(routing::addFilter);
        routing.error(HttpException.class, (request, response, refusal) -> refuse(request, response, refusal.status()));
        routing.error(LimitExceeded.class, this::refuse);
        routing.error(Throwable.class, this::fail);
    }

    private void fail(ServerRequest request, ServerResponse response, Throwable failure) {
        if (failure instanceof IllegalArgumentException || failure.getCause() instanceof IllegalArgumentException) {
            refuse(request, response, Status.BAD_REQUEST_400);
            return;
        }
        LOG.log(ERROR, "Unexpected failure outside the resources", failure);
        refuse(request, response, Status.INTERNAL_SERVER_ERROR_500);
    }

    /** A filter of ours had it turned away before any resource. */
    private void refuse(ServerRequest request, ServerResponse response, LimitExceeded refusal) {
        DomainExceptionMapper.retryAfter(refusal)
                .ifPresent(seconds -> response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds)));
        String id = RequestId.in(request.context());
        ErrorBody body = problems.body(refusal.code(), refusal.getMessage(), refusal.details(), id);
        send(response, DomainExceptionMapper.status(refusal), body);
    }

    private void refuse(ServerRequest request, ServerResponse response, Status status) {
        WebExceptionMapper.Refusal refusal = WebExceptionMapper.Refusal.of(status.code());
        ErrorBody body = problems.body(refusal.code, refusal.message, List.of(), RequestId.in(request.context()));
        send(response, refusal.status, body);
    }

    private static void send(ServerResponse response, int status, ErrorBody body) {
        response.status(Status.create(status));
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        try {
            response.send(Json.mapper().writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
