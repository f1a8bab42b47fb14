package com.tradingjournal.errors.entity;

import java.util.List;
import java.util.Objects;

/** A request that cannot go on, for a reason its sender can understand. Thrown below the boundary, mapped once above it. */
public abstract sealed class DomainException extends RuntimeException
        permits Invalid, Unauthenticated, Locked, Forbidden, NotFound, Conflict, LimitExceeded, Unavailable {

    private final ErrorCode code;
    private final transient List<FieldProblem> details;

    protected DomainException(ErrorCode code, String message, List<FieldProblem> details) {
        super(message);
        this.code = code;
        this.details = List.copyOf(details);
    }

    /** Written for the sender of the request; there always is one. */
    @Override
    public final String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldProblem> details() {
        return details;
    }
}
