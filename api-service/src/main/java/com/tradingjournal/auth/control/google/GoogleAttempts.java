package com.tradingjournal.auth.control.google;

import com.tradingjournal.auth.control.google.GoogleAttempt.Aim;
import com.tradingjournal.auth.entity.Secret;
import com.tradingjournal.redis.control.RedisConnection;
import com.tradingjournal.redis.control.RedisKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

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

    Begun begin(Aim aim) {
        String state = Secret.random().text();
        Secret browser = Secret.random();
        GoogleAttempt attempt = new GoogleAttempt(
                browser.hash(), Secret.random().text(), Secret.random().text(), aim);
        redis.set(key(state), attempt.text(), LIFE);
        return new Begun(state, browser.text(), attempt);
    }

    /** Empty for a state that is not ours, used or too old, and for another browser than the one that began. */
    Optional<GoogleAttempt> take(String state, String browser) {
        String hash = new Secret(browser).hash();
        return redis.take(key(state))
                .map(GoogleAttempt::parse)
                .filter(attempt -> attempt.browser().equals(hash));
    }

    private static String key(String state) {
        return RedisKeys.signInElsewhere(new Secret(state).hash());
    }
}
