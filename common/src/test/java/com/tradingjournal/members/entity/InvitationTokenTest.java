package com.tradingjournal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTokenTest {

    private static final UUID WORKSPACE = UUID.fromString("01a20b9d-36fa-76ac-a122-d539190cc889");

    @Test
    void carriesTheWorkspaceInClearAndIsFoundByItsHash() {
        InvitationToken token = InvitationToken.of(WORKSPACE);
        InvitationToken read = InvitationToken.parse(token.text()).orElseThrow();
        assertThat(read.tenantId()).isEqualTo(WORKSPACE);
        assertThat(read.hash()).isEqualTo(token.hash()).hasSize(64).doesNotContain(token.secret());
    }

    @Test
    void isNeverTheSameAndNeverPrinted() {
        InvitationToken token = InvitationToken.of(WORKSPACE);
        assertThat(token.hash()).isNotEqualTo(InvitationToken.of(WORKSPACE).hash());
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "01a20b9d-36fa-76ac-a122-d539190cc889.",
                "1-1-1-1-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoTokenIsNone(String text) {
        assertThat(InvitationToken.parse(text)).isEmpty();
    }
}
