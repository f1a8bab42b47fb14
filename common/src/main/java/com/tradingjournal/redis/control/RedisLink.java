package com.tradingjournal.redis.control;

import com.tradingjournal.errors.entity.Unavailable;
import io.helidon.faulttolerance.CircuitBreaker;
import io.helidon.faulttolerance.CircuitBreakerOpenException;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection, made when it is first needed and shared by all threads. Nobody waits longer than its patience, neither for an answer
 * nor for the connection, and no command waits in a queue. The first who waits in vain has found out for all: for a second nobody else
 * does, then one tries again.
 */
final class RedisLink<V> implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration BELIEVED_AWAY = Duration.ofSeconds(1);

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI where;
    private final RedisCodec<String, V> codec;
    private final Duration patience;
    private final CircuitBreaker circuit = CircuitBreaker.builder()
            .volume(1)
            .errorRatio(100)
            .delay(BELIEVED_AWAY)
            .build();
    private volatile @Nullable CompletableFuture<StatefulRedisConnection<String, V>> connection;

    RedisLink(String uri, RedisCodec<String, V> codec, Duration patience) {
        this.codec = codec;
        this.patience = patience;
        this.resources =
                ClientResources.builder().reconnectDelay(Delay.constant(AGAIN)).build();
        this.where = RedisURI.create(uri);
        where.setTimeout(patience);
        this.client = RedisClient.create(resources, where);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(patience))
                .socketOptions(SocketOptions.builder().connectTimeout(patience).build())
                .build());
    }

    /** @throws Unavailable where no answer came in time; the question may still be answered, unless it {@link #wasNotAsked was not asked} */
    <T extends @Nullable Object> T ask(Function<RedisAsyncCommands<String, V>, CompletionStage<T>> question) {
        try {
            return circuit.invoke(() -> await(connected().thenCompose(redis -> question.apply(redis.async()))));
        } catch (CircuitBreakerOpenException unasked) {
            throw new Unavailable("Redis did not answer a moment ago.", unasked);
        }
    }

    /** Runs a script by its digest, or as a whole where Redis has not seen it yet. */
    <T extends @Nullable Object> T run(RedisScript script, List<String> keys, V[] arguments) {
        String[] names = keys.toArray(String[]::new);
        return this.<T>ask(redis -> redis.<T>evalsha(script.digest(), ScriptOutputType.VALUE, names, arguments)
                .exceptionallyCompose(failure -> failure instanceof RedisNoScriptException
                        ? redis.eval(script.source(), ScriptOutputType.VALUE, names, arguments)
                        : CompletableFuture.failedStage(failure)));
    }

    /** Sent, not waited for, and lost where Redis is away. */
    void tell(Consumer<RedisAsyncCommands<String, V>> message) {
        connected().thenAccept(redis -> message.accept(redis.async()));
    }

    /** Whether nothing was sent, because somebody has waited in vain a moment ago. */
    static boolean wasNotAsked(Unavailable away) {
        return away.getCause() instanceof CircuitBreakerOpenException;
    }

    private <T extends @Nullable Object> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new Unavailable("Redis does not answer.", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Redis was not waited for.", stopped);
        }
    }

    private CompletableFuture<StatefulRedisConnection<String, V>> connected() {
        CompletableFuture<StatefulRedisConnection<String, V>> known = connection;
        return known == null || known.isCompletedExceptionally() ? connect() : known;
    }

    private synchronized CompletableFuture<StatefulRedisConnection<String, V>> connect() {
        CompletableFuture<StatefulRedisConnection<String, V>> known = connection;
        if (known == null || known.isCompletedExceptionally()) {
            known = client.connectAsync(codec, where).toCompletableFuture();
            connection = known;
        }
        return known;
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, patience);
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
