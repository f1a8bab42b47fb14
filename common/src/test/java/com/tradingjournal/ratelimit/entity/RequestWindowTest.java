package com.tradingjournal.ratelimit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RequestWindowTest {

    private static final long BEGIN = 1_700_000_000_000L;
    private static final long HOUR = 3_600_000;

    private final RequestWindow window = new RequestWindow();

    private Verdict ask(Allowance allowance, long after) {
        String flight = "at " + after;
        Verdict verdict = window.admit(allowance, flight, BEGIN + after);
        window.leave(flight);
        return verdict;
    }

    private static Duration pause(Verdict verdict) {
        return ((Verdict.Refused) verdict).pause();
    }

    @Test
    void anHourSlidesInsteadOfBeginningAnew() {
        Allowance three = new Allowance(3, 10, 10);
        LongStream.of(0, 1_000, HOUR - 1)
                .forEach(at -> assertThat(ask(three, at)).isInstanceOf(Verdict.Admitted.class));
        assertThat(pause(ask(three, HOUR - 1))).isEqualTo(Duration.ofMillis(1));
        assertThat(ask(three, HOUR)).isInstanceOf(Verdict.Admitted.class);
        assertThat(pause(ask(three, HOUR))).isEqualTo(Duration.ofSeconds(1));
        assertThat(ask(three, HOUR + 1_000)).isInstanceOf(Verdict.Admitted.class);
        assertThat(pause(ask(three, HOUR + 1_000))).isEqualTo(Duration.ofMillis(HOUR - 1_001));
    }

    @Test
    void whatIsRefusedCountsForNothing() {
        Allowance one = new Allowance(1, 10, 10);
        ask(one, 0);
        LongStream.range(1, 50).forEach(at -> assertThat(ask(one, at)).isInstanceOf(Verdict.Refused.class));
        assertThat(ask(one, HOUR)).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void noSecondHasMoreThanItsMost() {
        Allowance two = new Allowance(100, 10, 2);
        assertThat(ask(two, 0)).isInstanceOf(Verdict.Admitted.class);
        assertThat(ask(two, 900)).isInstanceOf(Verdict.Admitted.class);
        assertThat(pause(ask(two, 999))).isEqualTo(Duration.ofMillis(1));
        assertThat(ask(two, 1_000)).isInstanceOf(Verdict.Admitted.class);
        assertThat(pause(ask(two, 1_001))).isEqualTo(Duration.ofMillis(899));
    }

    @Test
    void whatIsUnderWayTakesAPlaceUntilItsEnd() {
        Allowance two = new Allowance(100, 2, 100);
        window.admit(two, "first", BEGIN);
        window.admit(two, "second", BEGIN);
        assertThat(window.admit(two, "third", BEGIN + HOUR / 2)).isInstanceOf(Verdict.Refused.class);
        window.leave("first");
        assertThat(window.admit(two, "third", BEGIN + HOUR / 2)).isInstanceOf(Verdict.Admitted.class);
        assertThat(window.admit(two, "fourth", BEGIN + HOUR / 2)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void whatIsGivenBackCountsForTheSecondOnly() {
        Allowance two = new Allowance(2, 10, 3);
        for (int i = 0; i < 3; i++) {
            window.admit(two, "unchanged", BEGIN);
            window.giveBack("unchanged", BEGIN);
        }
        assertThat(pause(ask(two, 0))).isEqualTo(Duration.ofSeconds(1));
        assertThat(ask(two, 1_000).standing()).isEqualTo(new Standing(2, 1, 3_600));
    }

    @Test
    void everyAnswerTellsHowOneStands() {
        Allowance two = new Allowance(2, 10, 10);
        assertThat(ask(two, 0).standing()).isEqualTo(new Standing(2, 1, 3_600));
        assertThat(ask(two, 1_500).standing()).isEqualTo(new Standing(2, 0, 3_599));
        assertThat(ask(two, HOUR - 1).standing()).isEqualTo(new Standing(2, 0, 1));
    }

    @Test
    void whoHasLessThanBeforeWaitsUntilEnoughIsForgotten() {
        Allowance five = new Allowance(5, 10, 10);
        LongStream.range(0, 5).forEach(at -> ask(five, at * 1_000));
        Verdict verdict = ask(new Allowance(2, 10, 10), 5_000);
        assertThat(verdict.standing()).isEqualTo(new Standing(2, 0, 3_595));
        assertThat(pause(verdict)).isEqualTo(Duration.ofMillis(HOUR - 2_000));
    }

    @Test
    void allowancesAreThreeFiguresAndNeverNone() {
        assertThat(Allowance.parse("100, 5,20")).isEqualTo(new Allowance(100, 5, 20));
        assertThatThrownBy(() -> Allowance.parse("100, 5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allowance.parse("0, 5, 20")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allowance.parse("much, 5, 20")).isInstanceOf(IllegalArgumentException.class);
    }
}
