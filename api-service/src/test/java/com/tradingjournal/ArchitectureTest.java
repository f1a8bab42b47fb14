package com.tradingjournal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theApiKeepsTheHouseRules() {
        assertThat(ArchitectureRules.check()).isEqualTo(25);
    }
}
