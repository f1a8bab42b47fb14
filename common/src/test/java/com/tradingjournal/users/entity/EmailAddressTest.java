package com.tradingjournal.users.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void twoSpellingsAreOneAddress() {
        EmailAddress written = new EmailAddress(" Ren\u00e9@Example.COM ");
        assertThat(written.value()).isEqualTo("Ren\u00e9@Example.COM");
        assertThat(written.key()).isEqualTo(new EmailAddress("rene\u0301@example.com").key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a@", "@b.c", "a@b", "a b@c.d", "a@b..c", "a,b@c.d", "<a@b.c>", "a@b,c.d", "a@b.c;d"})
    void whatCannotBeAnAddressIsRefused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(Invalid.class);
    }
}
