package com.tradingjournal.errors.entity;

import java.util.List;

/** There is no such thing here; what belongs to another workspace answers the same. */
public final class NotFound extends DomainException {

    public NotFound() {
        this(List.of());
    }

    private NotFound(List<FieldProblem> details) {
        super(ErrorCode.NOT_FOUND, "There is nothing here.", details);
    }

    /** What one of several parts of a request names. */
    public static NotFound at(String field) {
        return new NotFound(List.of(new FieldProblem(field, "is nothing of this workspace")));
    }
}
