package com.tradingjournal.ratelimit.control;

import com.tradingjournal.ratelimit.entity.Allowance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Lets requests in as the allowances say, and is told of their end. */
@ApplicationScoped
public class RequestLimiter {

    private final RedisCounts redis;
    private final ProcessCounts process;
    private final LongFlights flights;
    private final String node = UUID.randomUUID() + "-";
    private final AtomicLong number = new AtomicLong();

    @Inject
    public RequestLimiter(RedisCounts redis, ProcessCounts process, LongFlights flights) {
        this.redis = redis;
        this.process = process;
        this.flights = flights;
    }

    public Decision admit(Subject subject, Allowance allowance) {
        Decision decision = redis.admit(subject, allowance, node + number.incrementAndGet());
        if (decision instanceof Decision.LetIn in && in.flight().countedBy() == Flight.CountedBy.REDIS) {
            flights.add(in.flight());
        }
        return decision;
    }

    /** The last byte of its answer is written. */
    public void leave(Flight flight) {
        switch (flight.countedBy()) {
            case REDIS -> {
                flights.remove(flight);
                redis.leave(flight);
            }
            case PROCESS -> process.leave(flight);
        }
    }

    /** The same, and it does not count for the hour. */
    public void giveBack(Flight flight) {
        switch (flight.countedBy()) {
            case REDIS -> {
                flights.remove(flight);
                redis.giveBack(flight);
            }
            case PROCESS -> process.giveBack(flight);
        }
    }
}
