package com.tradingjournal.charges.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.charges.entity.Comparison.Place;
import com.tradingjournal.charges.entity.Statement.Extent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Place PLACE = new Place(DAY, DAY, null, Extent.NOTES, UUID.randomUUID());
    private static final Charges STATED = charges("20", "3", "10", "1");
    private static final Charges COMPUTED = charges("0", "3", "6", "1");

    @Test
    void partsThatHangOnAnUnknownPlanAreUnknownAndNotNothing() {
        Comparison compared = new Comparison(PLACE, STATED, COMPUTED, false, BigDecimal.ZERO);
        assertThat(compared.brokerage()).isEqualTo(new Comparison.Part(new BigDecimal("20"), null, null));
        assertThat(compared.tax().computed()).isNull();
        assertThat(compared.total().computed()).isNull();
        assertThat(compared.total().difference()).isNull();
        assertThat(compared.exchange().difference()).isEqualByComparingTo("0");
        assertThat(compared.stamp().computed()).isEqualByComparingTo("1");
    }

    @Test
    void knownPlanIsComparedAsAWhole() {
        Comparison compared = new Comparison(PLACE, STATED, COMPUTED, true, BigDecimal.ZERO);
        assertThat(compared.total().difference()).isEqualByComparingTo("24");
    }

    @Test
    void ofASumWithoutItsPartsOnlyTheSumAndTheBrokerageAreCompared() {
        Place undivided = new Place(DAY, DAY, null, Extent.UNDIVIDED, UUID.randomUUID());
        Comparison compared = new Comparison(undivided, STATED, COMPUTED, true, BigDecimal.ZERO);
        assertThat(compared.total().difference()).isEqualByComparingTo("24");
        assertThat(compared.brokerage().difference()).isEqualByComparingTo("20");
        assertThat(compared.stamp().stated()).isNull();
        assertThat(compared.stamp().computed()).isEqualByComparingTo("1");
    }

    @Test
    void depositoryIsAmongWhatIsComputedForABrokerWhoStatesBothTogether() {
        DaySums sums = new DaySums(STATED, COMPUTED, true, new BigDecimal("15.34")).withDepository();
        assertThat(sums.computed()).isEqualTo(COMPUTED.plus(Charges.other(new BigDecimal("15.34"))));
        assertThat(sums.depository()).isZero();
        assertThat(new DaySums(STATED, null, true, null).withDepository().computed())
                .isNull();
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
