package com.tradingjournal.errors.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** More than the plan or a rate allows. */
public final class LimitExceeded extends DomainException {

    private final @Nullable Duration retryAfter;

    /** A quota of the plan: waiting does not help. */
    public LimitExceeded(ErrorCode code, String message, List<FieldProblem> details) {
        super(code, message, details);
        this.retryAfter = null;
    }

    /** A rate: it helps to wait. */
    public LimitExceeded(Duration retryAfter) {
        super(ErrorCode.RATE_LIMITED, "Too many requests: slow down.", List.of());
        this.retryAfter = retryAfter;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
