package com.tradingjournal.errors.entity;

import java.time.Duration;
import java.util.List;

/** Something this product depends on is down or too busy; nothing was changed and the same request may be sent again. */
public final class Unavailable extends DomainException {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    public Unavailable(String message, Throwable cause) {
        super(ErrorCode.UNAVAILABLE, message, List.of());
        initCause(cause);
    }

    public Unavailable(String message) {
        super(ErrorCode.UNAVAILABLE, message, List.of());
    }

    public Duration retryAfter() {
        return A_MOMENT;
    }
}
