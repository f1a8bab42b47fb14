package com.tradingjournal.charges.control;

import com.tradingjournal.charges.entity.BrokerProfile;
import com.tradingjournal.charges.entity.BrokerProfile.Brokerage;
import com.tradingjournal.charges.entity.BrokerProfile.Depository;
import com.tradingjournal.charges.entity.ChargeRate;
import com.tradingjournal.charges.entity.ChargeTable;
import com.tradingjournal.charges.entity.Exchange;
import com.tradingjournal.charges.entity.Levy;
import com.tradingjournal.charges.entity.Segment;
import com.tradingjournal.positions.entity.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code resources/charges}: lines with {@code #} are remarks, the first other names the columns, the last column may hold commas. */
final class ChargeFiles {

    private static final String ALL = "*";

    private ChargeFiles() {}

    static ChargeTable read() {
        List<Cells> brokerage = rows("brokerage");
        List<Cells> depository = rows("depository");
        return new ChargeTable(
                rows("rates").stream().map(ChargeFiles::rate).toList(),
                rows("profiles").stream()
                        .map(profile -> profile(profile, brokerage, depository))
                        .toList());
    }

    private static ChargeRate rate(Cells cells) {
        return new ChargeRate(
                Levy.valueOf(cells.text("charge")),
                cells.anyOf("segment", Segment::valueOf),
                cells.anyOf("exchange", Exchange::valueOf),
                cells.anyOf("side", Side::valueOf),
                cells.day("valid_from"),
                cells.required("percent"),
                cells.text("source"));
    }

    private static BrokerProfile profile(Cells cells, List<Cells> brokerage, List<Cells> depository) {
        String id = cells.text("profile");
        return new BrokerProfile(
                id,
                cells.text("name"),
                cells.text("formats").isEmpty()
                        ? List.of()
                        : List.of(cells.text("formats").split(" ")),
                brokerage.stream()
                        .filter(row -> row.text("profile").equals(id))
                        .map(ChargeFiles::brokerage)
                        .toList(),
                depository.stream()
                        .filter(row -> row.text("profile").equals(id))
                        .map(ChargeFiles::depository)
                        .toList());
    }

    private static Brokerage brokerage(Cells cells) {
        return new Brokerage(
                Segment.valueOf(cells.text("segment")),
                cells.day("valid_from"),
                cells.amount("amount"),
                cells.amount("percent"),
                cells.amount("minimum"),
                cells.amount("cap_percent"),
                cells.text("source"));
    }

    private static Depository depository(Cells cells) {
        return new Depository(
                cells.day("valid_from"),
                cells.required("amount"),
                cells.amount("percent"),
                cells.amount("minimum"),
                cells.text("source"));
    }

    private static List<Cells> rows(String file) {
        try (InputStream resource = Objects.requireNonNull(
                        ChargeFiles.class.getResourceAsStream("/charges/" + file + ".csv"), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<String> all =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            List<String> columns = List.of(all.getFirst().split(","));
            return all.stream()
                    .skip(1)
                    .map(line -> new Cells(columns, List.of(line.split(",", columns.size()))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Cells(List<String> columns, List<String> values) {

        String text(String column) {
            return values.get(columns.indexOf(column)).strip();
        }

        LocalDate day(String column) {
            return LocalDate.parse(text(column));
        }

        BigDecimal required(String column) {
            return new BigDecimal(text(column));
        }

        @Nullable
        BigDecimal amount(String column) {
            return text(column).isEmpty() ? null : required(column);
        }

        <T> @Nullable T anyOf(String column, Function<String, T> constant) {
            return text(column).equals(ALL) ? null : constant.apply(text(column));
        }
    }
}
