package com.tradingjournal.positions.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FillPortionsTest {

    record Piece(String account, int fills) {}

    @Test
    void aPortionEndsWithThePieceThatFillsIt() {
        Piece small = new Piece("Main", 3_000);
        Piece last = new Piece("Main", 1);
        assertThat(portions(small, small, last)).containsExactly(List.of(small, small), List.of(last));
    }

    @Test
    void aPieceLargerThanAPortionStandsAlone() {
        Piece large = new Piece("Main", 80_000);
        assertThat(portions(large, large)).containsExactly(List.of(large), List.of(large));
    }

    @Test
    void aPortionIsOfOneAccount() {
        Piece one = new Piece("Main", 1);
        Piece other = new Piece("Other", 1);
        assertThat(portions(one, other, other)).containsExactly(List.of(one), List.of(other, other));
    }

    @Test
    void aPortionMayBeMadeLarger() {
        Piece large = new Piece("Main", 8_000);
        assertThat(FillPortions.of(List.of(large, large, large), Piece::account, Piece::fills, 16_000))
                .containsExactly(List.of(large, large), List.of(large));
    }

    @Test
    void nothingMakesNoPortion() {
        assertThat(portions()).isEmpty();
    }

    private static List<List<Piece>> portions(Piece... pieces) {
        return FillPortions.of(List.of(pieces), Piece::account, Piece::fills);
    }
}
