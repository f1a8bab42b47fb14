package com.tradingjournal.errors.entity;

import java.util.List;

/** The request is fine, the state it meets is not. */
public final class Conflict extends DomainException {

    private static final String STALE = "Somebody changed this in the meantime: read it again.";

    public Conflict(ErrorCode code, String message) {
        super(code, message, List.of());
    }

    public Conflict(String message) {
        this(ErrorCode.CONFLICT, message);
    }

    private Conflict(ErrorCode code, String message, List<FieldProblem> details) {
        super(code, message, details);
    }

    public static Conflict staleVersion() {
        return new Conflict(ErrorCode.STALE_VERSION, STALE);
    }

    /** Of what one of several parts of a request names. */
    public static Conflict staleVersion(String field) {
        return new Conflict(
                ErrorCode.STALE_VERSION, STALE, List.of(new FieldProblem(field, "is not the present version")));
    }
}
