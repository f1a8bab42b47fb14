package com.tradingjournal.analytics.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TenantRangeTest {

    @Test
    void everyWorkspaceIsInOneRange() {
        List<UUID> seven =
                LongStream.rangeClosed(1, 7).mapToObj(TenantRangeTest::id).toList();
        assertThat(TenantRange.of(seven, 3))
                .containsExactly(
                        new TenantRange(id(1), id(3)), new TenantRange(id(4), id(6)), new TenantRange(id(7), id(7)));
    }

    @Test
    void withoutWorkspacesThereIsNoRange() {
        assertThat(TenantRange.of(List.of(), 3)).isEmpty();
    }

    @Test
    void rowIsChangedByDaysOfItsPeriodAndAccountOnly() {
        CacheRow week = new CacheRow(CacheRow.Period.WEEK, "INR", LocalDate.of(2025, 12, 29), id(1));
        assertThat(week.contains(dirty(1, "2026-01-04"))).isTrue();
        assertThat(week.contains(dirty(1, "2026-01-05"))).isFalse();
        assertThat(week.contains(dirty(2, "2026-01-04"))).isFalse();
    }

    @Test
    void monthIsChangedByItsLastDay() {
        CacheRow month = new CacheRow(CacheRow.Period.MONTH, "INR", LocalDate.of(2026, 2, 1), id(1));
        assertThat(month.contains(dirty(1, "2026-02-28"))).isTrue();
        assertThat(month.contains(dirty(1, "2026-03-01"))).isFalse();
    }

    private static DirtyLog.Days dirty(long account, String day) {
        return new DirtyLog.Days(id(account), List.of(LocalDate.parse(day)));
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
