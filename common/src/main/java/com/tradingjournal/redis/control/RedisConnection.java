package com.tradingjournal.redis.control;

import com.tradingjournal.errors.entity.Unavailable;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The shared connection. A command that cannot be answered in a second is {@link Unavailable}; none waits in a queue. */
@ApplicationScoped
public class RedisConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RedisClient client;
    private final ClientResources resources;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    @Inject
    RedisConnection(@ConfigProperty(name = "redis.uri") String uri) {
        this.resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(Duration.ofMillis(500)))
                .build();
        RedisURI where = RedisURI.create(uri);
        where.setTimeout(PATIENCE);
        this.client = RedisClient.create(resources, where);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(ask(redis -> redis.get(key)));
    }

    /** What is there, and it is gone: of many who ask at once one gets it. */
    public Optional<String> take(String key) {
        return Optional.ofNullable(ask(redis -> redis.getdel(key)));
    }

    public void set(String key, String value, Duration life) {
        ask(redis -> redis.set(key, value, SetArgs.Builder.px(life)));
    }

    public void delete(String key) {
        ask(redis -> redis.del(key));
    }

    /** Every key that has this in it, some at a time: goes through all keys there are, which is for jobs and not for requests. */
    public void deleteWith(String part) {
        ask(redis -> {
            ScanArgs with = ScanArgs.Builder.matches("*" + part + "*").limit(1_000);
            ScanIterator.scan(redis, with).forEachRemaining(redis::del);
            return part;
        });
    }

    /** Runs a script that answers with one word. */
    public String run(RedisScript script, List<String> keys, String... arguments) {
        String[] names = keys.toArray(String[]::new);
        return ask(redis -> {
            try {
                return redis.evalsha(script.digest(), ScriptOutputType.VALUE, names, arguments);
            } catch (RedisNoScriptException forgotten) {
                return redis.eval(script.source(), ScriptOutputType.VALUE, names, arguments);
            }
        });
    }

    public boolean answers() {
        try {
            return "PONG".equals(ask(RedisCommands::ping));
        } catch (Unavailable down) {
            return false;
        }
    }

    @PreDestroy
    void close() {
        client.shutdown(Duration.ZERO, PATIENCE);
        resources.shutdown(0, 1, java.util.concurrent.TimeUnit.SECONDS);
    }

    private <T> T ask(Function<RedisCommands<String, String>, T> command) {
        try {
            return command.apply(connected().sync());
        } catch (RedisException down) {
            throw new Unavailable("Sessions cannot be looked up at the moment.", down);
        }
    }

    private StatefulRedisConnection<String, String> connected() {
        StatefulRedisConnection<String, String> open = connection;
        return open != null ? open : connect();
    }

    private synchronized StatefulRedisConnection<String, String> connect() {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null) {
            open = client.connect();
            connection = open;
        }
        return open;
    }
}
