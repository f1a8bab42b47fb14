package com.tradingjournal.devservices.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTradesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> ROWS = rows(TODAY.minusYears(2), TODAY);

    @Test
    void twoYearsGiveManyTradesOnWeekdays() {
        assertThat(ROWS).hasSizeBetween(600, 1200);
        assertThat(ROWS).doesNotHaveDuplicates();
    }

    @Test
    void aLaterStartTellsTheSameStoryAboutTheSameDays() {
        List<String> later = rows(TODAY.minusYears(2), TODAY.plusDays(5));
        assertThat(later).startsWith(ROWS.toArray(String[]::new)).hasSizeGreaterThan(ROWS.size());
    }

    @Test
    void mostTradesWinAndSomeLose() {
        long wins = ROWS.stream().filter(row -> result(row).signum() > 0).count();
        assertThat((double) wins / ROWS.size()).isBetween(0.5, 0.8);
    }

    private static List<String> rows(LocalDate first, LocalDate end) {
        return SampleTrades.csv(first, end).lines().skip(1).toList();
    }

    private static BigDecimal result(String row) {
        String[] cells = row.split(",");
        BigDecimal move = new BigDecimal(cells[4]).subtract(new BigDecimal(cells[3]));
        return cells[1].equals("BUY") ? move : move.negate();
    }
}
