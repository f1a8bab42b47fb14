package com.tradingjournal.ratelimit.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tradingjournal.ratelimit.entity.Allowance;
import com.tradingjournal.ratelimit.entity.RequestWindow;
import com.tradingjournal.ratelimit.entity.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What this process has let in while Redis was away. It does not know what other processes do, so each allows all of it. */
@ApplicationScoped
public class ProcessCounts {

    /** Somebody who comes from more addresses than that forgets the first ones; by then Redis is back, or everything is lost. */
    private static final int SUBJECTS = 50_000;

    private final Clock clock;
    private final Cache<Subject, RequestWindow> windows = Caffeine.newBuilder()
            .maximumSize(SUBJECTS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    @Inject
    public ProcessCounts(Clock clock) {
        this.clock = clock;
    }

    Decision admit(Subject subject, Allowance allowance, String name) {
        RequestWindow window = windows.get(subject, _ -> new RequestWindow());
        synchronized (window) {
            Verdict verdict = window.admit(allowance, name, clock.millis());
            return Decision.of(verdict, subject, name, Flight.CountedBy.PROCESS);
        }
    }

    void leave(Flight flight) {
        RequestWindow window = windows.getIfPresent(flight.subject());
        if (window != null) {
            synchronized (window) {
                window.leave(flight.name());
            }
        }
    }

    void giveBack(Flight flight) {
        RequestWindow window = windows.getIfPresent(flight.subject());
        if (window != null) {
            synchronized (window) {
                window.giveBack(flight.name(), flight.at());
            }
        }
    }
}
