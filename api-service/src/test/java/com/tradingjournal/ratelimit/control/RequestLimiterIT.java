package com.tradingjournal.ratelimit.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.ratelimit.control.Decision.LetIn;
import com.tradingjournal.ratelimit.control.Decision.TurnedAway;
import com.tradingjournal.ratelimit.control.Flight.CountedBy;
import com.tradingjournal.ratelimit.entity.Allowance;
import com.tradingjournal.ratelimit.entity.Standing;
import com.tradingjournal.redis.control.RedisCache;
import com.tradingjournal.testing.TestServers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes that count together, against a real Redis. */
class RequestLimiterIT {

    private static final int MANY = 1_000;

    private final Subject subject = Subject.member(UUID.randomUUID(), UUID.randomUUID(), "data");
    private final Node one = new Node();
    private final Node other = new Node();

    /** What a process has of its own. */
    private static final class Node {

        private final RedisCache redis =
                new RedisCache(TestServers.redis().uri().toString());
        private final RedisCounts counts = new RedisCounts(
                redis, new ProcessCounts(Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC)));
        private final LongFlights flights = new LongFlights(counts);
        private final RequestLimiter limiter =
                new RequestLimiter(counts, new ProcessCounts(Clock.systemUTC()), flights);

        /** The first connection of a JVM, and its first questions, take longer than anybody is ready to wait. */
        void warmUp() throws InterruptedException {
            Subject somebody = Subject.address("192.0.2.1", "data");
            for (int counted = 0; counted < 100; ) {
                Decision decision = counts.admit(somebody, new Allowance(MANY, MANY, MANY), "nothing");
                if (decision instanceof LetIn in && in.flight().countedBy() == CountedBy.REDIS) {
                    counts.giveBack(in.flight());
                    counted++;
                } else {
                    Thread.sleep(20);
                }
            }
        }
    }

    @BeforeEach
    void warmUp() throws InterruptedException {
        one.warmUp();
        other.warmUp();
    }

    @AfterEach
    void close() {
        for (Node node : List.of(one, other)) {
            node.flights.close();
            node.redis.close();
        }
    }

    private Decision ask(Node node, Allowance allowance) {
        return node.limiter.admit(subject, allowance);
    }

    private long letInOf200(Allowance allowance) throws Exception {
        List<Callable<Decision>> requests = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Decision>) () -> ask(i % 2 == 0 ? one : other, allowance))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            long count = 0;
            for (Future<Decision> decision : threads.invokeAll(requests)) {
                count += decision.get() instanceof LetIn ? 1 : 0;
            }
            return count;
        }
    }

    @Test
    void twoProcessesLetInExactlyWhatAnHourAllows() throws Exception {
        assertThat(letInOf200(new Allowance(73, MANY, MANY))).isEqualTo(73);
    }

    @Test
    void twoProcessesLetInExactlyAsManyAsMayBeUnderWay() throws Exception {
        assertThat(letInOf200(new Allowance(MANY, 7, MANY))).isEqualTo(7);
    }

    @Test
    void twoProcessesLetInNoMoreThanASecondAllows() throws Exception {
        ask(one, new Allowance(MANY, MANY, 20));
        long began = System.nanoTime();
        long letIn = letInOf200(new Allowance(MANY, MANY, 20));
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertThat(letIn).isBetween(19L, 19 + 20 * (seconds + 1));
    }

    @Test
    void placeIsFreeOnceTheRequestHasEnded() {
        Allowance single = new Allowance(MANY, 1, MANY);
        LetIn first = (LetIn) ask(one, single);
        assertThat(ask(other, single)).isInstanceOf(TurnedAway.class);
        one.limiter.leave(first.flight());
        assertThat(ask(one, single)).isInstanceOf(LetIn.class);
    }

    @Test
    void whatIsGivenBackIsNotCounted() {
        Allowance two = new Allowance(2, MANY, MANY);
        LetIn first = (LetIn) ask(one, two);
        one.limiter.giveBack(first.flight());
        LetIn second = (LetIn) ask(one, two);
        assertThat(second.standing()).isEqualTo(new Standing(2, 1, 3_600));
        ask(one, two);
        TurnedAway third = (TurnedAway) ask(one, two);
        assertThat(third.pause()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void whatIsAnHourOldIsForgotten() throws Exception {
        long now = System.currentTimeMillis();
        for (int i = 0; i < 250; i++) {
            redis("RPUSH %s:hour " + (now - 3_600_250 + i));
        }
        redis("RPUSH %s:hour " + (now - 3_500_000));
        Decision decision = ask(one, new Allowance(MANY, MANY, MANY));
        assertThat(decision.standing().remaining()).isEqualTo(MANY - 2);
        assertThat(decision.standing().resetSeconds()).isBetween(98L, 100L);
    }

    @Test
    void placesOfAProcessThatHasEndedAreFreeAgain() throws Exception {
        long now = System.currentTimeMillis();
        redis("ZADD %s:flights " + (now - 1) + " ended");
        redis("ZADD %s:flights " + (now + 60_000) + " living");
        assertThat(ask(one, new Allowance(MANY, 1, MANY))).isInstanceOf(TurnedAway.class);
        assertThat(ask(one, new Allowance(MANY, 2, MANY))).isInstanceOf(LetIn.class);
    }

    @Test
    void longRequestKeepsItsPlace() throws Exception {
        Allowance single = new Allowance(MANY, 1, MANY);
        LetIn first = (LetIn) ask(one, single);
        one.flights.keep();
        redis("ZADD %s:flights " + (System.currentTimeMillis() + 1_000) + " "
                + first.flight().name());
        one.flights.keep();
        assertThat(ask(one, single)).isInstanceOf(TurnedAway.class);
        assertThat(believedFor(30)).isEqualTo(":1");
        one.limiter.leave(first.flight());
        one.flights.keep();
        assertThat(ask(one, single)).isInstanceOf(LetIn.class);
    }

    /** How many requests are believed to be under way for that many seconds more. */
    private String believedFor(int seconds) throws IOException {
        return redis("ZCOUNT %s:flights " + (System.currentTimeMillis() + seconds * 1_000L) + " +inf");
    }

    private String redis(String command) throws IOException {
        return TestServers.redis().ask(command.formatted(subject.key()));
    }
}
