package com.tradingjournal.ratelimit.entity;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * What is known of somebody's requests, and what follows from it: the rules of this package as they hold in one process. The script
 * {@code admit-request.lua} says the same in Redis; who changes one changes the other. Not for several threads.
 */
public final class RequestWindow {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long SECOND = Duration.ofSeconds(1).toMillis();
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Deque<Long> hour = new ArrayDeque<>();
    private final Deque<Long> second = new ArrayDeque<>();
    private final Set<String> flights = new HashSet<>();

    /** @param flight what the request is called, as long as it is under way */
    public Verdict admit(Allowance allowance, String flight, long now) {
        forget(hour, now - HOUR);
        forget(second, now - SECOND);
        if (hour.size() >= allowance.perHour()) {
            long free = hour.stream()
                            .skip(hour.size() - (long) allowance.perHour())
                            .findFirst()
                            .orElse(now)
                    + HOUR;
            return refused(allowance, now, Duration.ofMillis(free - now));
        }
        if (second.size() >= allowance.perSecond()) {
            return refused(allowance, now, Duration.ofMillis(second.getFirst() + SECOND - now));
        }
        if (flights.size() >= allowance.atOnce()) {
            return refused(allowance, now, A_MOMENT);
        }
        hour.addLast(now);
        second.addLast(now);
        flights.add(flight);
        return new Verdict.Admitted(standing(allowance, now), now);
    }

    /** The last byte of its answer is written. */
    public void leave(String flight) {
        flights.remove(flight);
    }

    /** It was not worth counting. */
    public void giveBack(String flight, long at) {
        leave(flight);
        hour.removeLastOccurrence(at);
    }

    private Verdict refused(Allowance allowance, long now, Duration pause) {
        return new Verdict.Refused(standing(allowance, now), pause);
    }

    private Standing standing(Allowance allowance, long now) {
        long reset = hour.isEmpty() ? 0 : hour.getFirst() + HOUR - now;
        return new Standing(
                allowance.perHour(), Math.max(0, allowance.perHour() - hour.size()), Math.ceilDiv(reset, SECOND));
    }

    /** What came exactly that long ago counts no more. */
    private static void forget(Deque<Long> times, long until) {
        while (!times.isEmpty() && times.getFirst() <= until) {
            times.removeFirst();
        }
    }
}
