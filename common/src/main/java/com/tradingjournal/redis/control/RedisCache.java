package com.tradingjournal.redis.control;

import com.tradingjournal.errors.entity.Unavailable;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Values and counts that anybody can do without, on a connection of their own: a large one delays no session. What does not come in a fifth
 * of a second is {@link Unavailable}, and whoever asks next, for whatever, is told so at once; nobody waits for a value to be kept.
 */
@ApplicationScoped
public class RedisCache {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final RedisLink<byte[]> link;

    @Inject
    public RedisCache(@ConfigProperty(name = "redis.uri") String uri) {
        this.link = new RedisLink<>(uri, RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), PATIENCE);
    }

    public Optional<byte[]> find(String key) {
        return Optional.ofNullable(link.<byte @Nullable []>ask(redis -> redis.get(key)));
    }

    /** Runs a script that answers with one line. */
    public String run(RedisScript script, List<String> keys, String... arguments) {
        byte[] answer = link.<byte @Nullable []>run(script, keys, bytes(arguments));
        return new String(Objects.requireNonNull(answer, "The script answered nothing."), StandardCharsets.UTF_8);
    }

    /** Whether a script that nobody waits for any more may run all the same. */
    public static boolean mayStillRun(Unavailable away) {
        return !RedisLink.wasNotAsked(away);
    }

    /** Sent, not waited for, and lost where Redis is away; whatever is sent later comes later. So it goes as a whole, not by its digest. */
    public void send(RedisScript script, List<String> keys, String... arguments) {
        String[] names = keys.toArray(String[]::new);
        link.tell(redis -> redis.eval(script.source(), ScriptOutputType.VALUE, names, bytes(arguments)));
    }

    /** Sent, not waited for, and lost where Redis is away. */
    public void keep(String key, byte[] value, Duration life) {
        link.tell(redis -> redis.set(key, value, SetArgs.Builder.px(life)));
    }

    private static byte[][] bytes(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    @PreDestroy
    public void close() {
        link.close();
    }
}
