package com.tradingjournal.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

    @Test
    void theCookieSaysWhatItWasMadeOf() {
        RefreshToken token = RefreshToken.of(UUID.randomUUID(), UUID.randomUUID());
        assertThat(RefreshToken.parse(token.cookie())).contains(token);
    }

    @Test
    void theHashTellsNothingOfTheSecret() {
        RefreshToken token = RefreshToken.of(UUID.randomUUID(), UUID.randomUUID());
        assertThat(token.hash()).hasSize(64).doesNotContain(token.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.b.c",
                "..",
                "01939d8a-2b6f-7d02-8c11-5be1a7720c4e.01939d8a-2b6f-7d02-8c11-5be1a7720c4f.short"
            })
    void anythingElseIsNoToken(String cookie) {
        assertThat(RefreshToken.parse(cookie)).isEmpty();
    }
}
