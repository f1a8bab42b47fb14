package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.FieldProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * A body that is no JSON, or not the JSON that was asked for. There are three mappers because Jersey's own ones for parse and
 * mapping errors would be nearer than one for their common parent.
 */
@ApplicationScoped
class JsonProblemMapper {

    private final Problems problems;
    private final WebExceptionMapper web;

    @Inject
    JsonProblemMapper(Problems problems, WebExceptionMapper web) {
        this.problems = problems;
        this.web = web;
    }

    Response answer(JsonProcessingException refusal) {
        if (refusal.getCause() instanceof WebApplicationException whileReading) {
            return web.toResponse(whileReading);
        }
        boolean unreadable = refusal.getOriginalMessage().startsWith("Trailing token")
                || (refusal.getCause() instanceof JsonProcessingException cause
                        && !(cause instanceof JsonMappingException));
        if (refusal instanceof JsonMappingException mapping && !unreadable) {
            return problems.invalid(ErrorCode.VALIDATION_ERROR, "The request is not valid.", List.of(detail(mapping)))
                    .build();
        }
        return problems.invalid(ErrorCode.MALFORMED_JSON, "The body is not JSON: " + position(refusal), List.of())
                .build();
    }

    private static String position(JsonProcessingException refusal) {
        if (refusal.getOriginalMessage().startsWith("Duplicate field")) {
            return refusal.getOriginalMessage() + ".";
        }
        return refusal.getLocation() == null
                ? "it cannot be read."
                : "it cannot be read at line %d, column %d."
                        .formatted(
                                refusal.getLocation().getLineNr(),
                                refusal.getLocation().getColumnNr());
    }

    static FieldProblem detail(JsonMappingException refusal) {
        String field = path(refusal.getPath());
        if (refusal instanceof UnrecognizedPropertyException) {
            return new FieldProblem(field, "is not a field of this request");
        }
        if (refusal.getCause() instanceof DomainException ruled) {
            return new FieldProblem(field, ruled.getMessage());
        }
        if (refusal instanceof BadValue bad) {
            return new FieldProblem(field, bad.getOriginalMessage());
        }
        return new FieldProblem(field, "is not " + expected(refusal));
    }

    private static String expected(JsonMappingException refusal) {
        if (!(refusal instanceof MismatchedInputException mismatch) || mismatch.getTargetType() == null) {
            return "of the right kind";
        }
        Class<?> type = mismatch.getTargetType();
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number in range";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    /** A value of the right kind that breaks a rule of the format; the message is for the client. */
    static final class BadValue extends MismatchedInputException {

        BadValue(com.fasterxml.jackson.core.JsonParser parser, String message, Class<?> type) {
            super(parser, message, type);
        }
    }

    @Provider
    @Priority(1)
    @ApplicationScoped
    static class OfParsing implements ExceptionMapper<JsonParseException> {

        private final JsonProblemMapper mapper;

        @Inject
        OfParsing(JsonProblemMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public Response toResponse(JsonParseException refusal) {
            return mapper.answer(refusal);
        }
    }

    @Provider
    @Priority(1)
    @ApplicationScoped
    static class OfMapping implements ExceptionMapper<JsonMappingException> {

        private final JsonProblemMapper mapper;

        @Inject
        OfMapping(JsonProblemMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public Response toResponse(JsonMappingException refusal) {
            return mapper.answer(refusal);
        }
    }

    /** Nesting, numbers and texts beyond what the reader accepts. */
    @Provider
    @Priority(1)
    @ApplicationScoped
    static class OfConstraints implements ExceptionMapper<JsonProcessingException> {

        private final JsonProblemMapper mapper;

        @Inject
        OfConstraints(JsonProblemMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public Response toResponse(JsonProcessingException refusal) {
            return mapper.answer(refusal);
        }
    }
}
