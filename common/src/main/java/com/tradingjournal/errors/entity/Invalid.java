package com.tradingjournal.errors.entity;

import java.util.List;

/** The request is wrong, and the details say which field and why. */
public final class Invalid extends DomainException {

    public Invalid(ErrorCode code, String message, List<FieldProblem> details) {
        super(code, message, details);
    }

    public Invalid(List<FieldProblem> details) {
        this(ErrorCode.VALIDATION_ERROR, "The request is not valid.", details);
    }

    public static Invalid field(String field, String message) {
        return new Invalid(List.of(new FieldProblem(field, message)));
    }

    /** The same problems of a part of a request, named by their place in the whole. */
    public List<FieldProblem> within(String place) {
        return details().stream()
                .map(problem -> new FieldProblem(
                        problem.field().equals("body") ? place : place + "." + problem.field(), problem.message()))
                .toList();
    }
}
