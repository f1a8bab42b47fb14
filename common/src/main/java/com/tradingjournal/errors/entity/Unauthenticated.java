package com.tradingjournal.errors.entity;

import java.util.List;

/** Nobody, or somebody whose proof no longer counts. */
public final class Unauthenticated extends DomainException {

    public Unauthenticated(ErrorCode code, String message) {
        super(code, message, List.of());
    }

    public Unauthenticated() {
        this(ErrorCode.UNAUTHENTICATED, "Sign in to continue.");
    }
}
