package com.tradingjournal.ratelimit.boundary;

import com.tradingjournal.errors.entity.LimitExceeded;
import com.tradingjournal.http.ClientAddress;
import com.tradingjournal.http.Credentials;
import com.tradingjournal.http.UnreadRequest;
import com.tradingjournal.ratelimit.control.Decision;
import com.tradingjournal.ratelimit.control.Measures;
import com.tradingjournal.ratelimit.control.Measures.Measure;
import com.tradingjournal.ratelimit.control.Purpose;
import com.tradingjournal.ratelimit.control.RequestLimiter;
import com.tradingjournal.ratelimit.entity.Standing;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Lets a request to the API in or answers 429; every answer tells how its sender stands in his hour. */
@ApplicationScoped
@Priority(50)
public class RateLimitFilter implements Filter {

    private static final HeaderName LIMIT = HeaderNames.create("RateLimit-Limit");
    private static final HeaderName REMAINING = HeaderNames.create("RateLimit-Remaining");
    private static final HeaderName RESET = HeaderNames.create("RateLimit-Reset");

    private static final String API = "/api/v1";
    private static final String UNREAD = "unread";
    private static final Pattern PROGRESS = Pattern.compile("/(imports|jobs|reports|me/export)/[0-9a-fA-F-]{36}");

    private final RequestLimiter limiter;
    private final Measures measures;

    @Inject
    RateLimitFilter(RequestLimiter limiter, Measures measures) {
        this.limiter = limiter;
        this.measures = measures;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.path().absolute().path();
        if (!path.startsWith(API)) {
            chain.proceed();
            return;
        }
        Purpose purpose = purpose(request.prologue().method(), path.substring(API.length()));
        String header = request.headers().first(HeaderNames.AUTHORIZATION).orElse(null);
        Measure measure = measures.of(purpose, Credentials.bearer(header).orElse(null), ClientAddress.current());
        Decision decision = limiter.admit(measure.subject(), measure.allowance());
        tell(response::header, decision.standing());
        switch (decision) {
            case Decision.LetIn in -> proceed(chain, new Ticket(in.flight()), request, response);
            case Decision.TurnedAway away -> throw new LimitExceeded(away.pause());
        }
    }

    /** It is under way until the chain comes back: then the last byte is written, or the client is gone. */
    private void proceed(FilterChain chain, Ticket ticket, RoutingRequest request, RoutingResponse response) {
        request.context().register(ticket);
        try {
            chain.proceed();
        } finally {
            ticket.heavy().ifPresent(limiter::leave);
            if (response.status().code() == Status.NOT_MODIFIED_304.code()) {
                limiter.giveBack(ticket.flight());
            } else {
                limiter.leave(ticket.flight());
            }
        }
    }

    private static Purpose purpose(Method method, String path) {
        if (path.equals("/auth/refresh")) {
            return Purpose.REFRESH;
        }
        if (path.startsWith("/auth/")) {
            return Purpose.SIGN_IN;
        }
        boolean read = method.equals(Method.GET);
        return read && PROGRESS.matcher(path).matches() ? Purpose.PROGRESS : Purpose.WORK;
    }

    /** Counted like any other, but for where it comes from, which the server does not say: those of strangers are counted together. */
    void count(@Observes UnreadRequest unread) {
        if (!unread.path().startsWith(API)) {
            return;
        }
        String header = unread.asked().first(HeaderNames.AUTHORIZATION).orElse(null);
        Measure measure = measures.of(Purpose.WORK, Credentials.bearer(header).orElse(null), UNREAD);
        Decision decision = limiter.admit(measure.subject(), measure.allowance());
        if (decision instanceof Decision.LetIn in) {
            limiter.leave(in.flight());
        }
        tell(unread.answered()::set, decision.standing());
    }

    private static void tell(BiConsumer<HeaderName, String> answer, Standing standing) {
        answer.accept(LIMIT, Integer.toString(standing.limit()));
        answer.accept(REMAINING, Integer.toString(standing.remaining()));
        answer.accept(RESET, Long.toString(standing.resetSeconds()));
    }
}
