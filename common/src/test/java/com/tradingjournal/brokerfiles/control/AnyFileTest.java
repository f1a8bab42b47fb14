package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.bytes;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.formats.Formats;
import com.tradingjournal.brokerfiles.control.text.CellText;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.Times;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds, it is refused as a whole or each of its rows has exactly one outcome, in bounded time; and what was
 * rejected comes back from its correction file as it was.
 */
class AnyFileTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final ReadRequest ANSWERED =
            IN_INDIA.answering(Map.of(Question.DATE_ORDER, "DAY_FIRST", Question.DECIMAL_MARK, "POINT"));

    private static final List<String> GOOD = List.of(
            "journal-round-trips/full.csv",
            "journal-round-trips/rejected.csv",
            "journal-fills/scaled.csv",
            "journal-json/exported.json",
            "zerodha-tradebook/equity.csv",
            "zerodha-tradebook/derivatives.csv",
            "zerodha-tradebook/old-with-title.csv");

    @Property(tries = 300)
    void anyBytes(@ForAll byte[] file) {
        endsWell(bytes(file));
    }

    @Property(tries = 300)
    void anyTextThatBeginsAsJson(@ForAll("json") String file) {
        endsWell(text(file));
    }

    @Property(tries = 600)
    void anyCellsUnderAnyKnownHeader(@ForAll("files") String file) {
        endsWell(text(file));
    }

    @Property(tries = 600)
    void goodFilesThatWereDamaged(@ForAll("damages") long damage) {
        Random random = new Random(damage);
        endsWell(bytes(damaged(content(GOOD.get(random.nextInt(GOOD.size()))), random)));
    }

    @Property(tries = 2000)
    void anyNumberIsReadOrNot(@ForAll("cell") String cell) {
        for (NumberStyle style : NumberStyle.values()) {
            style.parse(cell).ifPresent(number -> assertThat(number.precision()).isPositive());
        }
        assertThat(NumberStyle.evidence(cell)).isNotNull();
    }

    @Property(tries = 2000)
    void anyTimeIsReadOrNot(@ForAll("cell") String cell) {
        for (DateOrder order : DateOrder.values()) {
            Times times = new Times(order, ZoneId.of("America/New_York"));
            assertThat(times.instant(cell).isPresent())
                    .isEqualTo(times.date(cell).isPresent());
        }
    }

    /** Each is of a kind that has ended otherwise in some reader: half characters, depths, sizes, doubled and missing parts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[{\"symbol\":\"\\ud800\",\"executions\":[{\"side\":\"BUY\"}]}]}",
                "{\"data\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "[{\"executions\":[{\"price\":1e999999999}]}]",
                "[{\"executions\":{\"a\":1},\"executions\":[1,2,{}]}]",
                "{\"data\":{\"a\":[1]},\"meta\":[{}],\"data\":[]}",
                "[{}]",
                "[]",
                "{}",
                "{\"",
            })
    void worstOfJson(String file) {
        endsWell(text(file));
    }

    private static void endsWell(FileSource file) {
        long began = System.nanoTime();
        try {
            BrokerFiles.preview(file, ANSWERED);
            List<ParsedRow> rows = rows(file, ANSWERED);
            assertThat(BrokerFiles.count(file, ANSWERED)).isEqualTo(rows.size());
            correctionsAreWhatWasRejected(file, only(Rejected.class, rows));
        } catch (FileRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
    }

    private static void correctionsAreWhatWasRejected(FileSource file, List<Rejected> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        StringWriter out = new StringWriter();
        List<String> header;
        String format = formatOf(file);
        try (RowReader reader = BrokerFiles.open(file, ANSWERED)) {
            header = reader.header();
        }
        try (CorrectionCsv csv = new CorrectionCsv(out, header)) {
            rejected.forEach(row -> csv.row(row.cells(), row.problem().message()));
        }
        List<List<String>> again = new ArrayList<>();
        try (RowReader reader = BrokerFiles.open(text(out.toString()), ANSWERED.as(format))) {
            int error = reader.header().indexOf("error");
            while (reader.next().isPresent()) {
                List<String> cells = new ArrayList<>(reader.cells());
                cells.remove(error);
                again.add(meant(cells));
            }
        }
        assertThat(again)
                .isEqualTo(rejected.stream()
                        .map(row -> meant(row.cells()))
                        .map(row -> withoutErrors(row, header))
                        .toList());
    }

    private static String formatOf(FileSource file) {
        return BrokerFiles.detect(file, ANSWERED) instanceof Known known
                ? known.format().id()
                : "";
    }

    private static List<String> withoutErrors(List<String> cells, List<String> header) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (i >= header.size() || !header.get(i).equalsIgnoreCase("error")) {
                kept.add(cells.get(i));
            }
        }
        return meant(kept);
    }

    /** As they are meant, without empty ones at the end. */
    private static List<String> meant(List<String> cells) {
        List<String> meant = new ArrayList<>(cells.stream().map(CellText::meant).toList());
        while (!meant.isEmpty() && meant.getLast().isEmpty()) {
            meant.removeLast();
        }
        return meant;
    }

    @Provide
    Arbitrary<Long> damages() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"data\"",
                        "\"executions\"",
                        "\"symbol\"",
                        "\"price\"",
                        "\"side\"",
                        "\"BUY\"",
                        "1",
                        "-1.5e3",
                        "null",
                        "true",
                        "\"\\u0000\"",
                        "\"\\udfff\"",
                        "\n",
                        "x")
                .list()
                .ofMaxSize(40)
                .map(parts -> "{\"data\":[" + String.join("", parts));
    }

    @Provide
    Arbitrary<String> cell() {
        Arbitrary<String> likely = Arbitraries.of(
                "",
                "A",
                "BUY",
                "sell",
                "1",
                "-1",
                "1.5",
                "1,5",
                "1.234,5",
                "1e400",
                "1E-7",
                "($1.00)",
                "(1",
                "1-",
                "0x1",
                "٣",
                "NaN",
                "Infinity",
                ".",
                "-",
                "1.2.3",
                "₹1,23,456.00",
                "2025-06-02T10:00:00Z",
                "2025-06-02T10:00:00+99:99",
                "2025-02-30",
                "02/06/2025 25:00",
                "9999999999-01-01",
                "0000-00-00",
                "24:00",
                "12:30 PM",
                "31/31/2025",
                "\"Jun 31, 2025\"",
                "Jun 2, 2025 13:00 pm",
                "'=1",
                "=\"1\"",
                "=1+1",
                "'",
                "''",
                "\t=1",
                "＝1",
                "\0",
                "\"a\nb\"",
                "\"a\r\n\"\"b\"",
                "total",
                "Note: x",
                "OPTION",
                "CE",
                "NIFTY2560524750PE",
                "[\"a\",\"b\"]",
                "[\"\\u00",
                "5",
                "error");
        return Arbitraries.frequencyOf(
                Tuple.of(5, likely),
                Tuple.of(
                        1,
                        Arbitraries.strings().excludeChars(',', '"', '\n', '\r').ofMaxLength(20)));
    }

    /** Rows of any length under the header of a format, some with a column that an earlier correction left. */
    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> header = Arbitraries.of(Formats.all())
                .map(format -> String.join(",", format.header().known()))
                .flatMap(known -> Arbitraries.of(known, known + ",error", "Statement of,Asha\n" + known));
        Arbitrary<String> rows = cell().list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(cells -> String.join(",", cells))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lines -> lines.stream().collect(Collectors.joining("\n", "\n", "\n")));
        return Combinators.combine(header, rows).as(String::concat);
    }

    private static byte[] content(String name) {
        try (InputStream file = fixture(name).open()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes turned over, cut out or put in, or lines exchanged: what transport and editors do to a file. */
    private static byte[] damaged(byte[] file, Random random) {
        StringBuilder text = new StringBuilder(new String(file, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0 && text.length() > 10; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
                case 2 -> text.insert(at, text.substring(at / 2, Math.min(text.length(), at / 2 + random.nextInt(60))));
                case 3 ->
                    text.insert(
                            at,
                            List.of("\"", "\n", ",", "\r", "\0", "'", "{", "]").get(random.nextInt(8)));
                default -> text.setLength(at);
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
