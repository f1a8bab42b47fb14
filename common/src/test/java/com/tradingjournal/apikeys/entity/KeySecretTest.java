package com.tradingjournal.apikeys.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

    private static final String IDS = "01939d8a-2b6f-7d02-8c11-5be1a7720c4e.01939d8a-2b6f-7d02-8c11-5be1a7720c4f.";
    private static final UUID TENANT = UUID.fromString(IDS.substring(0, 36));
    private static final UUID KEY = UUID.fromString(IDS.substring(37, 73));

    @Test
    void whatIsShownIsFoundAgainAndProvesItself() {
        KeySecret secret = KeySecret.of(TENANT, KEY);
        assertThat(secret.text()).matches("tj_" + IDS + "[A-Za-z0-9_-]{43}");
        assertThat(KeySecret.parse(secret.text())).contains(secret);
        assertThat(secret.matches(secret.hash())).isTrue();
        assertThat(KeySecret.of(TENANT, KEY).matches(secret.hash())).isFalse();
    }

    @Test
    void neitherTheHashNorALogLineHoldsTheSecret() {
        KeySecret secret = KeySecret.of(TENANT, KEY);
        assertThat(secret.hash()).doesNotContain(secret.secret()).hasSize(64);
        assertThat(secret).asString().doesNotContain(secret.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tj_",
                IDS + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "tj_" + IDS + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "tj_" + IDS + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "tj_1-1-1-1-1.1-1-1-1-1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void anythingElseIsNoKey(String text) {
        assertThat(KeySecret.parse(text)).isEmpty();
    }
}
