package com.tradingjournal.answers.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.Unavailable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FlightsTest {

    private final Flights flights = new Flights();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void whatManyAskForAtOnceIsDoneOnce() throws Exception {
        Future<Integer> first = clients.submit(() -> flights.share("a", this::slow));
        begun.await();
        List<Future<Integer>> others = IntStream.range(0, 20)
                .mapToObj(_ -> clients.submit(() -> flights.share("a", done::incrementAndGet)))
                .toList();
        // Nobody can be seen waiting but by not being done.
        TimeUnit.MILLISECONDS.sleep(100);
        finish.countDown();
        assertThat(first.get()).isOne();
        for (Future<Integer> other : others) {
            assertThat(other.get()).isOne();
        }
    }

    @Test
    void whoComesAfterwardsHasItDoneAnew() throws Exception {
        assertThat(flights.share("a", done::incrementAndGet)).isOne();
        assertThat(flights.share("a", done::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void otherWorkDoesNotWait() throws Exception {
        clients.submit(() -> flights.share("a", this::slow));
        begun.await();
        assertThat(flights.share("b", () -> "done")).isEqualTo("done");
    }

    @Test
    void whatTookTooLongIsNotTriedAgainByEveryone() throws Exception {
        clients.submit(() -> flights.share("a", () -> {
            slow();
            throw new Unavailable("Too long.");
        }));
        begun.await();
        Future<Integer> other = clients.submit(() -> flights.share("a", done::incrementAndGet));
        TimeUnit.MILLISECONDS.sleep(100);
        finish.countDown();
        assertThatThrownBy(other::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(Unavailable.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void anotherFailureIsItsOwn() throws Exception {
        clients.submit(() -> flights.share("a", () -> {
            slow();
            throw new Invalid(List.of());
        }));
        begun.await();
        Future<String> other = clients.submit(() -> flights.share("a", () -> "done"));
        TimeUnit.MILLISECONDS.sleep(100);
        finish.countDown();
        assertThat(other.get()).isEqualTo("done");
    }

    private int slow() throws InterruptedException {
        begun.countDown();
        finish.await();
        return done.incrementAndGet();
    }
}
