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
}
