package com.tradingjournal.http;

import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.FieldProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;

/** Writes error answers, the same for everything that can refuse a request. */
@ApplicationScoped
class Problems {

    private static final String DOCUMENTATION = "/openapi";

    private final Clock clock;

    @Inject
    Problems(Clock clock) {
        this.clock = clock;
    }

    Response.ResponseBuilder answer(int status, ErrorCode code, String message, List<FieldProblem> details) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(code, message, details, RequestId.current()));
    }

    Response.ResponseBuilder invalid(ErrorCode code, String message, List<FieldProblem> details) {
        return answer(400, code, message, details);
    }

    ErrorBody body(ErrorCode code, String message, List<FieldProblem> details, String requestId) {
        return new ErrorBody(
                new ErrorBody.Problem(code, message, details),
                new ErrorBody.ErrorMeta(requestId, clock.instant(), DOCUMENTATION));
    }
}
