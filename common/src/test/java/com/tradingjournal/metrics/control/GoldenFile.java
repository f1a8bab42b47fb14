package com.tradingjournal.metrics.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import com.tradingjournal.metrics.entity.ClosedTrade;
import com.tradingjournal.metrics.entity.DailyInput.DayResult;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Ten thousand synthetic round trips whose figures were computed by other libraries; starting balance 100,000, UTC. */
record GoldenFile(List<Row> rows) {

    record Row(ClosedTrade trade, LocalDate day, Instant exit, Instant entry) {}

    static GoldenFile read() {
        try (InputStream file = Objects.requireNonNull(
                        GoldenFile.class.getResourceAsStream("/metrics/golden/trades-10000.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return new GoldenFile(csv.stream()
                    .map(GoldenFile::row)
                    .sorted(Comparator.comparing(Row::exit).thenComparing(Row::entry))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ClosedTrade> trades() {
        return rows.stream().map(Row::trade).toList();
    }

    List<DayResult> days() {
        Map<LocalDate, BigDecimal> byDay = rows.stream()
                .collect(groupingBy(
                        Row::day,
                        TreeMap::new,
                        mapping(row -> row.trade().pnl(), reducing(BigDecimal.ZERO, BigDecimal::add))));
        return byDay.entrySet().stream()
                .map(day -> new DayResult(day.getKey(), day.getValue()))
                .toList();
    }

    private static Row row(NamedCsvRecord csv) {
        BigDecimal move = number(csv, "exit_price").subtract(number(csv, "entry_price"));
        BigDecimal gross = move.multiply(number(csv, "quantity"));
        BigDecimal fees = number(csv, "fees");
        BigDecimal pnl = (csv.getField("side").equals("BUY") ? gross : gross.negate()).subtract(fees);
        Instant entry = Instant.parse(csv.getField("entry_timestamp"));
        Instant exit = Instant.parse(csv.getField("exit_timestamp"));
        BigDecimal hold = BigDecimal.valueOf(Duration.between(entry, exit).toSeconds());
        return new Row(
                new ClosedTrade(pnl, fees, null, hold),
                exit.atOffset(ZoneOffset.UTC).toLocalDate(),
                exit,
                entry);
    }

    private static BigDecimal number(NamedCsvRecord csv, String column) {
        return new BigDecimal(csv.getField(column));
    }
}
