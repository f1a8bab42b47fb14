package com.tradingjournal.ratelimit.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says of requests that take long that they are still under way, so that Redis can forget those of a process that has ended. */
@ApplicationScoped
public class LongFlights {

    private static final long PERIOD = RedisCounts.BELIEVED.toMillis() / 3;

    private final RedisCounts redis;
    private final Set<Flight> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("long-requests").factory());
    private Set<Flight> seen = Set.of();

    @Inject
    public LongFlights(RedisCounts redis) {
        this.redis = redis;
        clock.scheduleWithFixedDelay(this::keep, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
    }

    void add(Flight flight) {
        underWay.add(flight);
    }

    void remove(Flight flight) {
        underWay.remove(flight);
    }

    /** Those that were under way the last time, too: most are over long before. */
    void keep() {
        seen.stream().filter(underWay::contains).forEach(redis::keep);
        seen = Set.copyOf(underWay);
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }
}
