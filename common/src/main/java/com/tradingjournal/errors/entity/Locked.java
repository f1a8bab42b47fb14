package com.tradingjournal.errors.entity;

import java.time.Duration;
import java.util.List;

/** Too many failures: nothing is looked at until the time has passed. */
public final class Locked extends DomainException {

    private final Duration retryAfter;

    public Locked(Duration retryAfter) {
        super(ErrorCode.ACCOUNT_LOCKED, "Too many failed attempts: try again later.", List.of());
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
