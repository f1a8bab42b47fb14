package com.tradingjournal.auth.control.token;

import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.redis.control.RedisConnection;
import com.tradingjournal.redis.control.RedisKeys;
import com.tradingjournal.redis.control.RedisScript;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The secrets of sessions, in Redis for seven days. One script decides what a presented secret is and replaces it, so two
 * that present the same one at once cannot both win.
 */
@ApplicationScoped
public class RefreshTokens {

    public static final Duration LIFE = Duration.ofDays(7);

    private static final RedisScript OPEN = RedisScript.beside(RefreshTokens.class, "open-refresh-tokens.lua");
    private static final RedisScript ROTATE = RedisScript.beside(RefreshTokens.class, "rotate-refresh-token.lua");
    private static final String LIFE_MILLIS = Long.toString(LIFE.toMillis());

    private final RedisConnection redis;

    @Inject
    public RefreshTokens(RedisConnection redis) {
        this.redis = redis;
    }

    /** What a secret is to its session. */
    public sealed interface Standing {

        /** The one that counts. */
        record Current(UUID userId) implements Standing {}

        /** Replaced a moment ago: another tab was faster. */
        record Raced(UUID userId) implements Standing {}

        /** Replaced long ago: somebody kept a copy. */
        record Reused(UUID userId) implements Standing {}

        /** Never seen here; proves nothing about anybody. */
        record Unknown() implements Standing {}
    }

    public void open(RefreshToken first, UUID userId) {
        redis.run(OPEN, keys(first), first.hash(), userId.toString(), LIFE_MILLIS);
    }

    public Standing look(RefreshToken presented) {
        return standing(redis.run(ROTATE, keys(presented), presented.hash(), "", LIFE_MILLIS));
    }

    public Standing rotate(RefreshToken presented, RefreshToken next) {
        return standing(redis.run(ROTATE, keys(presented), presented.hash(), next.hash(), LIFE_MILLIS));
    }

    public void forget(UUID tenantId, UUID sessionId) {
        redis.delete(RedisKeys.refreshTokens(tenantId, sessionId));
    }

    private static List<String> keys(RefreshToken token) {
        return List.of(RedisKeys.refreshTokens(token.tenantId(), token.sessionId()));
    }

    private static Standing standing(String answer) {
        if (answer.equals("UNKNOWN")) {
            return new Standing.Unknown();
        }
        int space = answer.indexOf(' ');
        UUID user = UUID.fromString(answer.substring(space + 1));
        return switch (answer.substring(0, space)) {
            case "CURRENT" -> new Standing.Current(user);
            case "RACED" -> new Standing.Raced(user);
            case "REUSED" -> new Standing.Reused(user);
            default -> throw new IllegalStateException("The script answered " + answer);
        };
    }
}
