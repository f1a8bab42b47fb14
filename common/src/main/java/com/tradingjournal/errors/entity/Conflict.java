package com.tradingjournal.errors.entity;

import java.util.List;

/** The request is fine, the state it meets is not. */
public final class Conflict extends DomainException {

    public Conflict(ErrorCode code, String message) {
        super(code, message, List.of());
    }

    public Conflict(String message) {
        this(ErrorCode.CONFLICT, message);
    }

    public static Conflict staleVersion() {
        return new Conflict(ErrorCode.STALE_VERSION, "Somebody changed this in the meantime: read it again.");
    }
}
