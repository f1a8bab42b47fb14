package com.tradingjournal.errors.entity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\"", "\"6\", \"7\"", "\"7-1f0c9a64b2e8d503\""})
    void theVersionOrAnyIsAccepted(String ifMatch) {
        assertThatCode(() -> ExpectedVersion.valueOf(ifMatch).require(7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "7", "", "nonsense", "\"77-1f0c9a64b2e8d503\"", "\"7"})
    void anythingElseIsStale(String ifMatch) {
        assertThatThrownBy(() -> ExpectedVersion.valueOf(ifMatch).require(7)).isInstanceOf(Conflict.class);
    }
}
