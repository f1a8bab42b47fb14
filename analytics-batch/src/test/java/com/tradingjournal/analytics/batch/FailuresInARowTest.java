package com.tradingjournal.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailuresInARowTest {

    private final FailuresInARow failures = new FailuresInARow();
    private final UUID tenant = UUID.randomUUID();

    @Test
    void pausesBetweenWhatIsToldGrow() {
        List<Integer> told = IntStream.range(0, 100)
                .map(i -> failures.add(tenant))
                .filter(FailuresInARow::isWorthTelling)
                .boxed()
                .toList();
        assertThat(told).containsExactly(1, 2, 4, 8, 16, 32, 64);
    }

    @Test
    void successEndsThemAndTheNextFailureIsAFirst() {
        failures.add(tenant);
        failures.add(tenant);
        assertThat(failures.end(UUID.randomUUID())).isZero();
        assertThat(failures.end(tenant)).isEqualTo(2);
        assertThat(failures.end(tenant)).isZero();
        assertThat(failures.add(tenant)).isEqualTo(1);
    }
}
