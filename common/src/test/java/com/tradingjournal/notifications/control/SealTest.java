package com.tradingjournal.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal("a secret of this test");

    @Test
    void whatIsClosedOpensAgain() {
        assertThat(seal.open(seal.close("₹ and a token", "mail 1"), "mail 1")).isEqualTo("₹ and a token");
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        assertThat(seal.close("token", "mail 1")).isNotEqualTo(seal.close("token", "mail 1"));
    }

    @Test
    void inAnotherPlaceItDoesNotOpen() {
        byte[] sealed = seal.close("token", "mail 1");

        assertThatThrownBy(() -> seal.open(sealed, "mail 2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAlteredOneDoesNotOpen() {
        byte[] sealed = seal.close("token", "mail 1");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed, "mail 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        byte[] sealed = seal.close("token", "mail 1");

        assertThatThrownBy(() -> new Seal("another secret").open(sealed, "mail 1"))
                .isInstanceOf(IllegalStateException.class);
    }
}
