package com.tradingjournal.ratelimit.boundary;

import com.tradingjournal.errors.entity.LimitExceeded;
import com.tradingjournal.http.Heavy;
import com.tradingjournal.http.Operation;
import com.tradingjournal.ratelimit.control.Decision;
import com.tradingjournal.ratelimit.control.Measures;
import com.tradingjournal.ratelimit.control.Measures.Measure;
import com.tradingjournal.ratelimit.control.RequestLimiter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets {@link Heavy} operations in, once it is known who asks. No operation runs that nobody has let in. */
@Provider
@Priority(Priorities.AUTHENTICATION + 50)
@ApplicationScoped
public class HeavyFilter implements ContainerRequestFilter {

    private final RequestLimiter limiter;
    private final Measures measures;

    @Inject
    HeavyFilter(RequestLimiter limiter, Measures measures) {
        this.limiter = limiter;
        this.measures = measures;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Ticket ticket = Ticket.current();
        if (Operation.of(request.getUriInfo())
                .filter(operation -> operation.isAnnotationPresent(Heavy.class))
                .isEmpty()) {
            return;
        }
        Measure measure = measures.heavy(ticket.flight().subject());
        switch (limiter.admit(measure.subject(), measure.allowance())) {
            case Decision.LetIn in -> ticket.makeHeavy(in.flight());
            case Decision.TurnedAway away -> throw new LimitExceeded(away.pause());
        }
    }
}
