package com.tradingjournal.http;

import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.FieldProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/** Bean Validation's findings, each on the field as the client named it. */
@Provider
@Priority(1)
@ApplicationScoped
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    private final Problems problems;

    @Inject
    ViolationMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(ConstraintViolationException refusal) {
        return problems.invalid(ErrorCode.VALIDATION_ERROR, "The request is not valid.", details(refusal))
                .build();
    }

    static List<FieldProblem> details(ConstraintViolationException refusal) {
        return refusal.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                .toList();
    }

    /** {@code create.request.executions[2].price} is {@code executions[2].price} to the client; the body itself is {@code body}. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder name = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getIndex() != null) {
                name.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                name.append(name.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return name.isEmpty() ? "body" : name.toString();
    }
}
