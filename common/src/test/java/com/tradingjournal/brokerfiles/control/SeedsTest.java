package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.Times;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing or people found once: kept in files, so that a new one is a line. */
class SeedsTest {

    private static List<String> lines(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(SeedsTest.class.getResourceAsStream("/seeds/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    static Stream<String> numbers() throws IOException {
        return lines("numbers.txt").stream();
    }

    static Stream<String> times() throws IOException {
        return lines("times.txt").stream();
    }

    static Stream<String> cells() throws IOException {
        return lines("cells.txt").stream().map(SeedsTest::written);
    }

    private static String written(String seed) {
        int open = seed.lastIndexOf('{');
        int close = seed.indexOf('}', open);
        int times = Integer.parseInt(seed.substring(open + 1, close));
        return seed.substring(0, open).repeat(times) + seed.substring(close + 1);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsReadAsItIsMeantOrRefused(String seed) {
        String[] parts = seed.split("\\|");
        assertThat(shown(NumberStyle.POINT.parse(parts[0]))).isEqualTo(number(parts[1]));
        assertThat(shown(NumberStyle.COMMA.parse(parts[0]))).isEqualTo(number(parts[2]));
    }

    private static String number(String expected) {
        return expected.equals("-") ? expected : shown(Optional.of(new BigDecimal(expected)));
    }

    private static String shown(Optional<BigDecimal> number) {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse("-");
    }

    @ParameterizedTest
    @MethodSource("times")
    void aTimeIsReadAsItIsMeantOrRefused(String seed) {
        String[] parts = seed.split("\\|");
        assertThat(at(DateOrder.DAY_FIRST, parts[0])).isEqualTo(parts[1]);
        assertThat(at(DateOrder.MONTH_FIRST, parts[0])).isEqualTo(parts[2]);
    }

    private static String at(DateOrder order, String text) {
        return new Times(order, ZoneId.of("America/New_York"))
                .instant(text)
                .map(Instant::toString)
                .orElse("-");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellKeepsNobodyBusy(String cell) {
        Duration start = worked();
        StringBuilder file = new StringBuilder("symbol,date,side,qty,price,fees\n");
        List<String> good = List.of("A", "2026-06-01", "buy", "1", "5", "0");
        for (int i = 0; i < good.size(); i++) {
            List<String> row = new ArrayList<>(good);
            row.set(i, '"' + cell + '"');
            file.append(String.join(",", row)).append('\n');
        }
        assertThat(Files.only(Rejected.class, rows(text(file.toString()), IN_NEW_YORK.as("generic-fills"))))
                .hasSize(good.size());
        assertThat(OccSymbol.parse(cell)).isEmpty();
        assertThat(OccSymbol.in(cell)).isEmpty();
        FuturesContract.parse(cell);
        assertThat(worked().minus(start)).isLessThan(Duration.ofSeconds(5));
    }

    private static Duration worked() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
