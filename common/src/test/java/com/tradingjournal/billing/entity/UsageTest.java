package com.tradingjournal.billing.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void monthsInWhichNothingWasCreatedStandBetweenTheOthers() {
        UsageMonth busy = new UsageMonth(NOVEMBER.minusMonths(2), 7, 1, 4096);
        assertThat(Usage.withoutGaps(NOVEMBER.minusMonths(3), NOVEMBER, List.of(busy)))
                .containsExactly(
                        UsageMonth.none(NOVEMBER),
                        UsageMonth.none(NOVEMBER.minusMonths(1)),
                        busy,
                        UsageMonth.none(NOVEMBER.minusMonths(3)));
    }

    @Test
    void firstMonthStandsAlone() {
        assertThat(Usage.withoutGaps(NOVEMBER, NOVEMBER, List.of())).containsExactly(UsageMonth.none(NOVEMBER));
    }
}
