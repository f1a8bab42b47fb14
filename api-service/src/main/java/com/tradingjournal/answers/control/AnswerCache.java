package com.tradingjournal.answers.control;

import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.redis.control.RedisCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;

/**
 * Finished answers, kept in Redis. Whoever asks while Redis is away waits for it a fifth of a second; after the second such wait
 * nobody does for five seconds.
 */
@ApplicationScoped
public class AnswerCache {

    private static final Duration LIFE = Duration.ofMinutes(5);

    /** A larger answer is computed anew: few ask for it, and it would take the place of a thousand others. */
    private static final int LARGEST = 1 << 20;

    private final RedisCache redis;

    @Inject
    public AnswerCache(RedisCache redis) {
        this.redis = redis;
    }

    /** What became of looking an answer up. */
    public sealed interface Lookup {

        record Found(byte[] answer) implements Lookup {}

        record Missing() implements Lookup {}

        /** Redis does not answer: there is no point in giving it this one to keep. */
        record Away() implements Lookup {}
    }

    @CircuitBreaker(requestVolumeThreshold = 2, failureRatio = 1, delay = 5_000, failOn = Unavailable.class)
    @Fallback(fallbackMethod = "away")
    public Lookup find(String key) {
        return redis.find(key).<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Missing::new);
    }

    Lookup away(String key) {
        return new Lookup.Away();
    }

    public void keep(String key, byte[] answer) {
        if (answer.length <= LARGEST) {
            redis.keep(key, answer, LIFE);
        }
    }
}
