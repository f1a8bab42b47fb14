package com.tradingjournal.redis.control;

import com.tradingjournal.errors.entity.Unavailable;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.SetArgs;
import io.lettuce.core.codec.StringCodec;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be done without: sessions, and people who are away to sign in elsewhere. A command that is not answered in a second is {@link
 * Unavailable}, and so is every one of the next second, at once: whoever signs in holds a connection of the database meanwhile.
 */
@ApplicationScoped
public class RedisConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RedisLink<String> link;

    @Inject
    RedisConnection(@ConfigProperty(name = "redis.uri") String uri) {
        this.link = new RedisLink<>(uri, StringCodec.UTF8, PATIENCE);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(link.<@Nullable String>ask(redis -> redis.get(key)));
    }

    /** What is there, and it is gone: of many who ask at once one gets it. */
    public Optional<String> take(String key) {
        return Optional.ofNullable(link.<@Nullable String>ask(redis -> redis.getdel(key)));
    }

    public void set(String key, String value, Duration life) {
        link.ask(redis -> redis.set(key, value, SetArgs.Builder.px(life)));
    }

    public void delete(String key) {
        link.ask(redis -> redis.del(key));
    }

    /** Every key that has this in it, some at a time: goes through all keys there are, which is for jobs and not for requests. */
    public void deleteWith(String part) {
        ScanArgs with = ScanArgs.Builder.matches("*" + part + "*").limit(1_000);
        ScanCursor place = ScanCursor.INITIAL;
        while (!place.isFinished()) {
            place = deleteAfter(place, with);
        }
    }

    private ScanCursor deleteAfter(ScanCursor place, ScanArgs with) {
        KeyScanCursor<String> found = link.ask(redis -> redis.scan(place, with));
        String[] keys = found.getKeys().toArray(String[]::new);
        if (keys.length > 0) {
            link.ask(redis -> redis.del(keys));
        }
        return found;
    }

    /** Runs a script that answers with one word. */
    public String run(RedisScript script, List<String> keys, String... arguments) {
        String answer = link.<@Nullable String>run(script, keys, arguments);
        return Objects.requireNonNull(answer, "The script answered nothing.");
    }

    public boolean answers() {
        try {
            return "PONG".equals(link.ask(redis -> redis.ping()));
        } catch (Unavailable down) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        link.close();
    }
}
