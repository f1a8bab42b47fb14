package com.tradingjournal.charges.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChargesTest {

    @Test
    void lastShareTakesTheRemainder() {
        assertThat(Charges.spread(new BigDecimal("1"), weights("1", "1", "1")))
                .containsExactly(
                        new BigDecimal("0.33333333"), new BigDecimal("0.33333334"), new BigDecimal("0.33333333"));
        assertThat(Charges.spread(new BigDecimal("20"), weights("300", "100")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("15"), new BigDecimal("5"));
    }

    @Test
    void noShareOfManyIsNegativeAndAllAreTheWhole() {
        List<BigDecimal> equal = Collections.nCopies(9_999, BigDecimal.ONE);
        List<BigDecimal> shares = Charges.spread(new BigDecimal("0.01"), equal);
        assertThat(shares).allMatch(share -> share.signum() >= 0);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("0.01");
    }

    @Test
    void lastShareIsTheWholeWhereNothingWeighs() {
        assertThat(Charges.spread(new BigDecimal("15.34"), weights("0", "0")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("15.34"));
        assertThat(Charges.spread(BigDecimal.ONE, List.of())).isEmpty();
    }

    @Test
    void partsAreSpreadOneByOneAndAddUp() {
        Charges whole = new Charges(
                new BigDecimal("20"),
                new BigDecimal("0.88"),
                new BigDecimal("23.16"),
                new BigDecimal("-3"),
                BigDecimal.TEN);
        Charges sum = whole.spread(weights("1", "2", "4")).stream().reduce(Charges.NONE, Charges::plus);
        assertThat(sum.sameAs(whole)).isTrue();
        assertThat(whole.total()).isEqualByComparingTo("51.04");
        assertThat(whole.minus(whole).sameAs(Charges.NONE)).isTrue();
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }
}
