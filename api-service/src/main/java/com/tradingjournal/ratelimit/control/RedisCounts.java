package com.tradingjournal.ratelimit.control;

import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.ratelimit.entity.Allowance;
import com.tradingjournal.ratelimit.entity.Standing;
import com.tradingjournal.ratelimit.entity.Verdict;
import com.tradingjournal.redis.control.RedisCache;
import com.tradingjournal.redis.control.RedisScript;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * What all processes together have let in. Who finds out that Redis is away has waited for it a fifth of a second and is counted in the
 * process, as is everybody after him, who does not wait.
 */
@ApplicationScoped
public class RedisCounts {

    /** A process that ends without a word holds the places of its requests no longer than that. */
    static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final String LEASE = Long.toString(BELIEVED.toMillis());
    private static final long SECOND = 1_000;

    private static final RedisScript ADMIT = RedisScript.beside(RedisCounts.class, "admit-request.lua");
    private static final RedisScript END = RedisScript.beside(RedisCounts.class, "end-request.lua");
    private static final RedisScript KEEP = RedisScript.beside(RedisCounts.class, "keep-request.lua");

    private final RedisCache redis;
    private final ProcessCounts process;

    @Inject
    public RedisCounts(RedisCache redis, ProcessCounts process) {
        this.redis = redis;
        this.process = process;
    }

    public Decision admit(Subject subject, Allowance allowance, String name) {
        try {
            Verdict verdict = verdict(allowance, asked(subject, allowance, name));
            return Decision.of(verdict, subject, name, Flight.CountedBy.REDIS);
        } catch (Unavailable away) {
            return process.admit(subject, allowance, name);
        }
    }

    /** A question that is answered too late has let in somebody who is gone. */
    private String asked(Subject subject, Allowance allowance, String name) {
        try {
            return redis.run(
                    ADMIT,
                    subject.keys(),
                    Integer.toString(allowance.perHour()),
                    Integer.toString(allowance.atOnce()),
                    Integer.toString(allowance.perSecond()),
                    name,
                    LEASE);
        } catch (Unavailable away) {
            if (RedisCache.mayStillRun(away)) {
                redis.send(END, subject.keys(), name, "");
            }
            throw away;
        }
    }

    void leave(Flight flight) {
        redis.send(END, flight.subject().keys(), flight.name(), "");
    }

    void giveBack(Flight flight) {
        redis.send(END, flight.subject().keys(), flight.name(), Long.toString(flight.at()));
    }

    /** Believed to be under way for a while from now on. */
    void keep(Flight flight) {
        redis.send(KEEP, List.of(flight.subject().underWay()), flight.name(), LEASE);
    }

    private static Verdict verdict(Allowance allowance, String answer) {
        String[] words = answer.split(" ");
        Standing standing = new Standing(
                allowance.perHour(), Integer.parseInt(words[2]), Math.ceilDiv(Long.parseLong(words[3]), SECOND));
        long value = Long.parseLong(words[1]);
        return switch (words[0]) {
            case "ADMITTED" -> new Verdict.Admitted(standing, value);
            case "REFUSED" -> new Verdict.Refused(standing, Duration.ofMillis(value));
            default -> throw new IllegalStateException("The script answered " + answer);
        };
    }
}
