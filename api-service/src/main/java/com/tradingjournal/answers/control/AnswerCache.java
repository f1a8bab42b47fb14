package com.tradingjournal.answers.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Finished answers: those given a moment ago in the process itself, all of them in Redis. A key names the state of the journal that
 * its answer is of, so what is kept in several places is the same in all.
 */
@ApplicationScoped
public class AnswerCache {

    /** A larger answer is computed anew: few ask for it, and it would take the place of a thousand others. */
    private static final int LARGEST = 1 << 20;

    private static final int NEAR_BYTES = 16 << 20;
    private static final Duration NEAR_LIFE = Duration.ofSeconds(30);

    private final RedisAnswers redis;
    private final AnswerCounts counts;
    private final Cache<String, ReadyAnswer> near = Caffeine.newBuilder()
            .maximumWeight(NEAR_BYTES)
            .weigher((String key, ReadyAnswer answer) -> key.length() + answer.toBytes().length)
            .expireAfterWrite(NEAR_LIFE)
            .build();

    @Inject
    public AnswerCache(RedisAnswers redis, AnswerCounts counts) {
        this.redis = redis;
        this.counts = counts;
    }

    /** What became of looking an answer up. */
    public sealed interface Lookup {

        record Found(ReadyAnswer answer) implements Lookup {}

        record Missing() implements Lookup {}

        /** Redis does not answer: there is no point in giving it this one to keep. */
        record Away() implements Lookup {}
    }

    public Lookup find(String key) {
        ReadyAnswer given = near.getIfPresent(key);
        if (given != null) {
            counts.fromMemory();
            return new Lookup.Found(given);
        }
        Lookup lookup = redis.find(key);
        switch (lookup) {
            case Lookup.Found(ReadyAnswer answer) -> {
                counts.fromRedis();
                near.put(key, answer);
            }
            case Lookup.Missing _ -> {}
            case Lookup.Away _ -> counts.withoutRedis();
        }
        return lookup;
    }

    /** @param before what its key was looked up as */
    public void keep(String key, ReadyAnswer answer, Lookup before) {
        if (answer.toBytes().length > LARGEST) {
            return;
        }
        near.put(key, answer);
        if (before instanceof Lookup.Missing) {
            redis.keep(key, answer);
        }
    }
}
