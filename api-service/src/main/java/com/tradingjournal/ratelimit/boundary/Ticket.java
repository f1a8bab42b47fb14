package com.tradingjournal.ratelimit.boundary;

import com.tradingjournal.ratelimit.control.Flight;
import io.helidon.common.context.Contexts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request has been let in with. Goes through the threads that may work for it, one after the other. */
final class Ticket {

    private final Flight flight;
    private volatile @Nullable Flight heavy;

    Ticket(Flight flight) {
        this.flight = flight;
    }

    /** The running request's. */
    static Ticket current() {
        return Contexts.context()
                .flatMap(context -> context.get(Ticket.class))
                .orElseThrow(() -> new IllegalStateException("Nobody has let this request in."));
    }

    Flight flight() {
        return flight;
    }

    /** The same request among the heavy ones, if it is one. */
    Optional<Flight> heavy() {
        return Optional.ofNullable(heavy);
    }

    void makeHeavy(Flight among) {
        this.heavy = among;
    }
}
