package com.tradingjournal.redis.control;

import com.tradingjournal.errors.entity.Unavailable;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Values and counts that anybody can do without, on a connection of their own: a large one delays no session. What does not come in a fifth
 * of a second is {@link Unavailable}; nobody waits for a connection longer than that either, and nobody for a value to be kept.
 */
@ApplicationScoped
public class RedisCache {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI where;
    private volatile @Nullable CompletableFuture<StatefulRedisConnection<String, byte[]>> connection;

    @Inject
    public RedisCache(@ConfigProperty(name = "redis.uri") String uri) {
        this.resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(Duration.ofMillis(500)))
                .build();
        this.where = RedisURI.create(uri);
        where.setTimeout(PATIENCE);
        this.client = RedisClient.create(resources, where);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
    }

    public Optional<byte[]> find(String key) {
        return Optional.ofNullable(
                await(connected().thenCompose(redis -> redis.async().get(key))));
    }

    /** Runs a script that answers with one line. */
    public String run(RedisScript script, List<String> keys, String... arguments) {
        byte[] answer = await(evaluated(script, keys, arguments));
        return new String(Objects.requireNonNull(answer, "The script answered nothing."), StandardCharsets.UTF_8);
    }

    /** Sent, not waited for, and lost where Redis is away; whatever is sent later comes later. So it goes as a whole, not by its digest. */
    public void send(RedisScript script, List<String> keys, String... arguments) {
        String[] names = keys.toArray(String[]::new);
        connected()
                .thenAccept(
                        redis -> redis.async().eval(script.source(), ScriptOutputType.VALUE, names, bytes(arguments)));
    }

    /** Sent, not waited for, and lost where Redis is away. */
    public void keep(String key, byte[] value, Duration life) {
        connected().thenCompose(redis -> redis.async().set(key, value, SetArgs.Builder.px(life)));
    }

    private CompletableFuture<byte[]> evaluated(RedisScript script, List<String> keys, String... arguments) {
        String[] names = keys.toArray(String[]::new);
        byte[][] values = bytes(arguments);
        return connected()
                .thenCompose(redis -> redis.async()
                        .<byte[]>evalsha(script.digest(), ScriptOutputType.VALUE, names, values)
                        .exceptionallyCompose(failure -> failure instanceof RedisNoScriptException
                                ? redis.async().eval(script.source(), ScriptOutputType.VALUE, names, values)
                                : CompletableFuture.failedStage(failure)));
    }

    private static byte[][] bytes(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static <T extends @Nullable Object> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new Unavailable("The cache does not answer.", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The cache was not waited for.", stopped);
        }
    }

    @PreDestroy
    public void close() {
        client.shutdown(Duration.ZERO, PATIENCE);
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }

    private CompletableFuture<StatefulRedisConnection<String, byte[]>> connected() {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> known = connection;
        return known == null || known.isCompletedExceptionally() ? connect() : known;
    }

    private synchronized CompletableFuture<StatefulRedisConnection<String, byte[]>> connect() {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> known = connection;
        if (known == null || known.isCompletedExceptionally()) {
            known = client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), where)
                    .toCompletableFuture();
            connection = known;
        }
        return known;
    }
}
