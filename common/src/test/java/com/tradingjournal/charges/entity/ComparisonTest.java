package com.tradingjournal.charges.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Charges STATED = charges("20", "3", "10", "1");
    private static final Charges COMPUTED = charges("0", "3", "6", "1");

    @Test
    void partsThatHangOnAnUnknownPlanAreUnknownAndNotNothing() {
        Comparison compared = new Comparison(DAY, DAY, UUID.randomUUID(), STATED, COMPUTED, false, BigDecimal.ZERO);
        assertThat(compared.brokerage()).isEqualTo(new Comparison.Part(new BigDecimal("20"), null, null));
        assertThat(compared.tax().computed()).isNull();
        assertThat(compared.total().computed()).isNull();
        assertThat(compared.total().difference()).isNull();
        assertThat(compared.exchange().difference()).isEqualByComparingTo("0");
        assertThat(compared.stamp().computed()).isEqualByComparingTo("1");
    }

    @Test
    void knownPlanIsComparedAsAWhole() {
        Comparison compared = new Comparison(DAY, DAY, UUID.randomUUID(), STATED, COMPUTED, true, BigDecimal.ZERO);
        assertThat(compared.total().difference()).isEqualByComparingTo("24");
    }

    @Test
    void sumOfSeveralDaysIsUnknownWhereOneOfThemIs() {
        DaySums known = new DaySums(STATED, COMPUTED, true, BigDecimal.ONE);
        DaySums both = known.plus(new DaySums(STATED, null, false, null));
        assertThat(both.computed()).isNull();
        assertThat(both.depository()).isNull();
        assertThat(both.planKnown()).isFalse();
        assertThat(DaySums.NO_FILLS.plus(known).computed()).isEqualTo(COMPUTED);
    }

    private static Charges charges(String brokerage, String exchange, String tax, String stamp) {
        return new Charges(
                new BigDecimal(brokerage),
                new BigDecimal(exchange),
                new BigDecimal(tax),
                new BigDecimal(stamp),
                BigDecimal.ZERO);
    }
}
