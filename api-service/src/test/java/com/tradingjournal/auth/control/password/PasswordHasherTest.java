package com.tradingjournal.auth.control.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.errors.entity.Unavailable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final PasswordWork work = new PasswordWork();
    private final PasswordHasher hasher = new PasswordHasher("pepper", work);

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void thePasswordMatchesItsHashAndNoOther() {
        String hash = hasher.hash("quiet-otter");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.matches("quiet-otter", hash)).isTrue();
        assertThat(hasher.matches("quiet-otter ", hash)).isFalse();
    }

    @Test
    void theSamePasswordIsNeverHashedAlike() {
        assertThat(hasher.hash("quiet-otter")).isNotEqualTo(hasher.hash("quiet-otter"));
    }

    @Test
    void anAccentCountsTheSameInBothEncodings() {
        assertThat(hasher.matches("cafe\u0301", hasher.hash("caf\u00e9"))).isTrue();
    }

    @Test
    void anotherPepperMakesEveryHashWorthless() {
        String hash = hasher.hash("quiet-otter");
        assertThat(new PasswordHasher("salt", work).matches("quiet-otter", hash))
                .isFalse();
    }

    @Test
    void aHashOfAnotherCostStillMatchesAndIsOutdated() {
        String hash = hasher.hash("quiet-otter");
        assertThat(hasher.isOutdated(hash)).isFalse();
        assertThat(hasher.isOutdated(hash.replace("t=2", "t=1"))).isTrue();
    }

    @Test
    void whenTheQueueIsFullOneIsToldToComeBack() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        IntStream.range(0, 200)
                .forEach(_ -> Thread.startVirtualThread(() -> {
                    try {
                        work.run(() -> {
                            gate.await();
                            return true;
                        });
                    } catch (Unavailable full) {
                        refused.countDown();
                    }
                }));
        assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
        gate.countDown();
    }
}
