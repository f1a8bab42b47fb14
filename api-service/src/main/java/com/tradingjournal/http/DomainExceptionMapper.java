package com.tradingjournal.http;

import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.LimitExceeded;
import com.tradingjournal.errors.entity.Locked;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.errors.entity.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;

/** The one place where what can go wrong on purpose becomes an HTTP status. */
@Provider
@ApplicationScoped
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    private final Problems problems;
    private final Event<Refused> refusals;

    @Inject
    DomainExceptionMapper(Problems problems, Event<Refused> refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    @Override
    public Response toResponse(DomainException refusal) {
        refusals.fire(new Refused(refusal, PermissionFilter.operation()));
        Response.ResponseBuilder answer =
                problems.answer(status(refusal), refusal.code(), refusal.getMessage(), refusal.details());
        retryAfter(refusal).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (refusal instanceof Unauthenticated) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    static int status(DomainException refusal) {
        return switch (refusal) {
            case Invalid _ -> 400;
            case Unauthenticated _ -> 401;
            case LimitExceeded limit -> limit.code() == ErrorCode.RATE_LIMITED ? 429 : 402;
            case Forbidden _ -> 403;
            case NotFound _ -> 404;
            case Conflict _ -> 409;
            case Locked _ -> 423;
            case Unavailable _ -> 503;
        };
    }

    /** In seconds, never earlier than it helps. */
    static Optional<Long> retryAfter(DomainException refusal) {
        return wait(refusal).map(wait -> Math.max(1, Math.ceilDiv(wait.toMillis(), 1_000)));
    }

    private static Optional<Duration> wait(DomainException refusal) {
        return switch (refusal) {
            case Locked locked -> Optional.of(locked.retryAfter());
            case Unavailable down -> Optional.of(down.retryAfter());
            case LimitExceeded limit -> limit.retryAfter();
            case Invalid _, Unauthenticated _, Forbidden _, NotFound _, Conflict _ -> Optional.empty();
        };
    }
}
