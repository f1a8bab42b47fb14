package com.tradingjournal.positions.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookHalfTest {

    /** Two processes of different age must mean the same half. */
    @Test
    void aBookIsAlwaysOfTheSameHalf() {
        assertThat(BookHalf.of(new BookKey.Shared("INE062A01020"))).isEqualTo(BookHalf.SECOND);
        assertThat(BookHalf.of(new BookKey.Own(new UUID(1, 2)))).isEqualTo(BookHalf.FIRST);
    }

    @Test
    void neitherHalfHoldsMuchMoreThanTheOther() {
        Map<BookHalf, Long> options = IntStream.range(0, 1_000)
                .mapToObj(i -> new BookKey.Shared("NIFTY24NOV" + (20_000 + 50 * i) + (i % 2 == 0 ? "CE" : "PE")))
                .collect(Collectors.groupingBy(BookHalf::of, Collectors.counting()));
        assertThat(options.values()).hasSize(2).allMatch(books -> books > 400);
    }
}
