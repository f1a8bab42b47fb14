package com.tradingjournal.answers.control;

import com.tradingjournal.answers.control.AnswerCache.Lookup;
import com.tradingjournal.redis.control.RedisCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.Fallback;

/**
 * Finished answers in Redis, where every process finds them. While Redis is away there are none, and only who finds that out waits for
 * it: with {@link RedisCache} for all who ask there, the limiter before anybody.
 */
@ApplicationScoped
public class RedisAnswers {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final RedisCache redis;

    @Inject
    public RedisAnswers(RedisCache redis) {
        this.redis = redis;
    }

    @Fallback(fallbackMethod = "away")
    public Lookup find(String key) {
        return redis.find(key)
                .<Lookup>map(kept -> new Lookup.Found(ReadyAnswer.from(kept)))
                .orElseGet(Lookup.Missing::new);
    }

    Lookup away(String key) {
        return new Lookup.Away();
    }

    public void keep(String key, ReadyAnswer answer) {
        redis.keep(key, answer.toBytes(), LIFE);
    }
}
