package com.tradingjournal.answers.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.answers.control.AnswerCache.Lookup;
import com.tradingjournal.answers.control.RedisTroubleIT.OwnRedis;
import com.tradingjournal.devservices.servers.EmbeddedRedis;
import com.tradingjournal.devservices.servers.Storage;
import com.tradingjournal.ratelimit.control.Decision;
import com.tradingjournal.ratelimit.control.Flight.CountedBy;
import com.tradingjournal.ratelimit.control.Measures;
import com.tradingjournal.ratelimit.control.Measures.Measure;
import com.tradingjournal.ratelimit.control.Purpose;
import com.tradingjournal.ratelimit.control.RequestLimiter;
import com.tradingjournal.redis.control.RedisConnection;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestServers;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Redis that hangs, ends and comes back, while people ask for their figures. */
@WithServers
@ExtendWith(OwnRedis.class)
@HelidonTest
@Timeout(90)
class RedisTroubleIT {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration LIMITERS_PATIENCE = Duration.ofMillis(250);
    private static @Nullable EmbeddedRedis redis;

    private final TestApi anyone;
    private final RedisAnswers answers;
    private final RequestLimiter limiter;
    private final Measures measures;
    private final RedisConnection sessions;

    @Inject
    RedisTroubleIT(
            WebTarget target,
            RedisAnswers answers,
            RequestLimiter limiter,
            Measures measures,
            RedisConnection sessions) {
        this.sessions = sessions;
        this.anyone = TestApi.at(target.getUri());
        this.answers = answers;
        this.limiter = limiter;
        this.measures = measures;
    }

    /** One that may be stopped without anybody else noticing. */
    static final class OwnRedis implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            redis = EmbeddedRedis.start(TestServers.folder().resolve("troubled-redis"), Storage.THROWAWAY);
            System.setProperty("redis.uri", redis.uri().toString());
        }

        @Override
        public void afterAll(ExtensionContext context) {
            running().close();
        }
    }

    @Test
    void whileRedisHangsOrIsGoneFiguresAreComputedAndItsReturnIsNoticed(TestDatabase database) throws Exception {
        TestApi owner = TestWorkspace.register(anyone, database).as(Role.OWNER);
        comesBack();
        answers.keep("known", ReadyAnswer.of(bytes("{}"), bytes("{}")));
        assertThat(seen("known")).isInstanceOf(Lookup.Found.class);

        signal("STOP");
        whoHasWaitedInVainHasDoneSoForAll();
        everybodyIsStillCounted();
        everyQuestionIsAnswered(owner, "hanging");
        nobodyWaitsLong();
        whoCannotDoWithoutIsToldAtOnce();
        signal("CONT");
        comesBack();

        int port = running().port();
        running().close();
        everybodyIsStillCounted();
        everyQuestionIsAnswered(owner, "gone");
        nobodyWaitsLong();
        redis = EmbeddedRedis.start(TestServers.folder().resolve("troubled-redis"), Storage.THROWAWAY, port);
        comesBack();
    }

    private static void everyQuestionIsAnswered(TestApi owner, String symbol) {
        for (int i = 0; i < 6; i++) {
            Answer summary = owner.get("/analytics/summary?symbol=" + symbol + i);
            assertThat(summary.status()).as(summary.body()).isEqualTo(200);
            assertThat(summary.at("/data/n")).isEqualTo("0");
        }
    }

    /** As one request asks: to be let in, to be let in as a heavy one, for an answer. Each of them would wait for the whole patience. */
    private void whoHasWaitedInVainHasDoneSoForAll() {
        Measure measure = measures.of(Purpose.WORK, null, "192.0.2.2");
        limiter.admit(measure.subject(), measure.allowance());
        long began = System.nanoTime();
        limiter.admit(measures.heavy(measure.subject()).subject(), measure.allowance());
        assertThat(answers.find("known")).isInstanceOf(Lookup.Away.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
    }

    /** By each process for itself; who asks first finds out that Redis is away. A busy machine may be slow with one of them. */
    private void everybodyIsStillCounted() {
        Measure measure = measures.of(Purpose.WORK, null, "192.0.2.1");
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long began = System.nanoTime();
            Decision decision = limiter.admit(measure.subject(), measure.allowance());
            waits.add(Duration.ofNanos(System.nanoTime() - began));
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.LetIn.class,
                            in -> assertThat(in.flight().countedBy()).isEqualTo(CountedBy.PROCESS));
        }
        assertThat(Collections.min(waits.subList(0, 2))).isLessThan(LIMITERS_PATIENCE);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(LIMITERS_PATIENCE.multipliedBy(4));
    }

    /** A hundred times the patience would be twenty seconds. */
    private void nobodyWaitsLong() {
        long began = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(answers.find("known")).isInstanceOf(Lookup.Away.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.multipliedBy(30));
    }

    /** But for the first, who is told after a second. */
    private void whoCannotDoWithoutIsToldAtOnce() {
        assertThat(sessions.answers()).isFalse();
        long began = System.nanoTime();
        assertThat(sessions.answers()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(500));
    }

    private void comesBack() throws InterruptedException {
        assertThat(seen("other")).isInstanceOf(Lookup.Missing.class);
    }

    private Lookup seen(String key) throws InterruptedException {
        Lookup seen = answers.find(key);
        while (seen instanceof Lookup.Away) {
            TimeUnit.MILLISECONDS.sleep(200);
            seen = answers.find(key);
        }
        return seen;
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        long pid = running().process().handle().pid();
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).start().waitFor();
    }

    private static EmbeddedRedis running() {
        return Objects.requireNonNull(redis);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
