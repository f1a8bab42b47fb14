package com.tradingjournal.auth.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailedTokenTest {

    private final UUID user = UUID.randomUUID();

    @Test
    void aLinkIsReadBackAndItsSecretIsNowhereButInIt() {
        MailedToken token = MailedToken.of(user);
        assertThat(MailedToken.parse(token.text())).contains(token);
        assertThat(token.secret().hash())
                .hasSize(64)
                .doesNotContain(token.secret().text());
        assertThat(token.toString()).doesNotContain(token.secret().text());
    }

    @Test
    void noTwoLinksAreAlike() {
        assertThat(MailedToken.of(user)).isNotEqualTo(MailedToken.of(user));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "01939d8a-2b70-7c31-9a54-0f6a1c2e9b11.", "01939d8a-2b70-7c31-9a54-0f6a1c2e9b11.short"})
    void whatIsNotOfOurMakingIsNone(String text) {
        assertThat(MailedToken.parse(text)).isEmpty();
    }
}
