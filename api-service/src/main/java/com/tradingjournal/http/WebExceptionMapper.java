package com.tradingjournal.http;

import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.FieldProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.glassfish.jersey.server.ParamException;

/** What Jersey refuses by itself: unknown paths and methods, media types, parameters that are of no use. */
@Provider
@Priority(1)
@ApplicationScoped
public class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private final Problems problems;

    @Inject
    WebExceptionMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(WebApplicationException refusal) {
        if (refusal instanceof ParamException parameter && !(refusal instanceof ParamException.PathParamException)) {
            FieldProblem detail = new FieldProblem(parameter.getParameterName(), "has a value that cannot be used");
            return problems.invalid(ErrorCode.VALIDATION_ERROR, "The request is not valid.", List.of(detail))
                    .build();
        }
        Refusal known = Refusal.of(refusal.getResponse().getStatus());
        Response.ResponseBuilder answer = problems.answer(known.status, known.code, known.message, List.of());
        String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    /** The statuses a framework may choose, and what the contract says for each. */
    enum Refusal {
        BAD_REQUEST(400, ErrorCode.VALIDATION_ERROR, "The request is not valid."),
        NOT_FOUND(404, ErrorCode.NOT_FOUND, "There is nothing here."),
        METHOD_NOT_ALLOWED(405, ErrorCode.METHOD_NOT_ALLOWED, "This method is not offered here."),
        NOT_ACCEPTABLE(406, ErrorCode.NOT_ACCEPTABLE, "None of the accepted media types is offered here."),
        PAYLOAD_TOO_LARGE(413, ErrorCode.PAYLOAD_TOO_LARGE, "The body is larger than this operation accepts."),
        UNSUPPORTED_MEDIA_TYPE(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This operation does not read that media type."),
        UNAVAILABLE(503, ErrorCode.UNAVAILABLE, "The server is too busy: try again in a moment."),
        INTERNAL(500, ErrorCode.INTERNAL, "Something went wrong on our side.");

        final int status;
        final ErrorCode code;
        final String message;

        Refusal(int status, ErrorCode code, String message) {
            this.status = status;
            this.code = code;
            this.message = message;
        }

        static Refusal of(int status) {
            for (Refusal refusal : values()) {
                if (refusal.status == status) {
                    return refusal;
                }
            }
            return status < 500 ? BAD_REQUEST : INTERNAL;
        }
    }
}
