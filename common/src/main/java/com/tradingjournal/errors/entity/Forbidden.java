package com.tradingjournal.errors.entity;

import java.util.List;

/** Known, but not allowed. */
public final class Forbidden extends DomainException {

    public Forbidden(ErrorCode code, String message) {
        super(code, message, List.of());
    }

    public Forbidden() {
        this(ErrorCode.FORBIDDEN, "Your role does not allow this.");
    }

    private Forbidden(List<FieldProblem> details) {
        super(ErrorCode.FORBIDDEN, "Your role does not allow this.", details);
    }

    /** What one of several parts of a request asks for. */
    public static Forbidden at(String field) {
        return new Forbidden(List.of(new FieldProblem(field, "belongs to somebody else")));
    }
}
