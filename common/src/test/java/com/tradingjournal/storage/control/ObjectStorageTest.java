package com.tradingjournal.storage.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectStorageTest {

    @Test
    void whatIsLongMayTakeLonger() {
        assertThat(ObjectStorage.timeFor(0)).hasMinutes(1);
        assertThat(ObjectStorage.timeFor(1L << 30)).hasSeconds(60 + 1_024);
    }
}
