package com.tradingjournal.auth.control.google;

import com.tradingjournal.redis.control.RedisConnection;
import com.tradingjournal.redis.control.RedisKeys;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attempts under way, on whichever node. Whoever asks for one takes it: a state serves once, whatever comes of it. */
@ApplicationScoped
class GoogleAttempts {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final RedisConnection redis;

    @Inject
    GoogleAttempts(RedisConnection redis) {
        this.redis = redis;
    }

    /** A new attempt with what goes out with it: the state into the address, the browser's part into its cookie. */
    record Begun(String state, String browser, GoogleAttempt attempt) {}

    Begun begin(Caller.@Nullable Member member) {
        String state = RandomText.create();
        String browser = RandomText.create();
        GoogleAttempt attempt =
                new GoogleAttempt(RandomText.digest(browser), RandomText.create(), RandomText.create(), member);
        redis.set(RedisKeys.signInElsewhere(RandomText.digest(state)), attempt.text(), LIFE);
        return new Begun(state, browser, attempt);
    }

    /** Empty for a state that is not ours, used or too old, and for another browser than the one that began. */
    Optional<GoogleAttempt> take(String state, String browser) {
        byte[] digest = RandomText.digest(browser).getBytes(StandardCharsets.US_ASCII);
        return redis.take(RedisKeys.signInElsewhere(RandomText.digest(state)))
                .map(GoogleAttempt::parse)
                .filter(attempt ->
                        MessageDigest.isEqual(attempt.browser().getBytes(StandardCharsets.US_ASCII), digest));
    }
}
