package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.bytes;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.formats.Formats;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Unknown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells made to keep a reader busy: each format reads or rejects them in time that grows with their length and no faster. */
class HostileTextTest {

    private static final int LONG = 40_000;
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final List<String> HOSTILE = Stream.of(
                    "1", " ", "1,", "1.", "(", "@ 1", "BOT 1", "OPT", "25JAN", "A", "1 ", "'1", "-", "; ", "C:", "[",
                    "A1 ", "1/1/", "%20")
            .map(piece -> piece.repeat(LONG / piece.length() + 1))
            .toList();

    /** How long this thread has worked: what else the machine does is not counted. */
    private static Duration worked() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static void survivesSoon(FileSource file, ReadRequest request) {
        Duration start = worked();
        try {
            BrokerFiles.preview(file, request);
            BrokerFiles.count(file, request);
            Files.rows(file, request);
        } catch (FileRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(worked().minus(start)).isLessThan(SOON);
    }

    static List<String> formats() {
        return Formats.all().stream().map(BrokerFormat::id).toList();
    }

    /** Words that lead a row to what is behind them, beside one cell of each kind: in every column in turn. */
    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatReadsLongCellsInTime(String id) {
        BrokerFormat format = Formats.all().stream()
                .filter(any -> any.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<String> header = format.header().known();
        StringBuilder file = new StringBuilder(line(header));
        for (int column = 0; column < header.size(); column++) {
            List<String> row = IntStream.range(0, header.size())
                    .mapToObj(i -> plausible(header.get(i)))
                    .collect(Collectors.toList());
            row.set(column, HOSTILE.get((column + id.length()) % HOSTILE.size()));
            file.append(line(row));
            row.set(
                    column,
                    plausible(header.get(column)) + " " + HOSTILE.get((column * 7 + id.length()) % HOSTILE.size())
                            + "x");
            file.append(line(row));
        }
        survivesSoon(text(file.toString()), IN_NEW_YORK.as(id));
    }

    private static String plausible(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        if (name.contains("date") || name.contains("time")) {
            return "2026-06-01";
        }
        if (name.equals("type") || name.contains("trans code")) {
            return "TRD";
        }
        if (name.contains("symbol") || name.contains("scrip") || name.contains("contract")) {
            return "AAPL";
        }
        return name.contains("side") || name.contains("action") || name.contains("buy/sell") ? "Buy" : "1";
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** Sentences in which brokers hide a deal, each with something in it that never ends. */
    @ParameterizedTest
    @MethodSource("sentences")
    void aDescriptionIsReadInTime(String id, String header, String row) {
        StringBuilder file = new StringBuilder(header).append('\n');
        for (String hostile : HOSTILE) {
            file.append(row.replace("…", hostile.substring(0, LONG))).append('\n');
        }
        String rows = file.toString();
        survivesSoon(text(rows), IN_NEW_YORK.as(id));
        StringBuilder many = new StringBuilder(header).append('\n');
        for (int i = 0; i < 1_000; i++) {
            many.append(row.replace("…", HOSTILE.get(i % HOSTILE.size()).substring(0, 1_900)))
                    .append('\n');
        }
        survivesSoon(text(many.toString()), IN_NEW_YORK.as(id));
    }

    static Stream<Arguments> sentences() {
        String statement = "DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE";
        String tastytrade =
                "Date,Type,Action,Symbol,Instrument Type,Description,Value,Quantity,Average Price,Commissions,Fees,Multiplier,"
                        + "Root Symbol,Underlying Symbol,Expiration Date,Strike Price,Call or Put,Order #";
        return Stream.of(
                Arguments.of("thinkorswim-statement", statement, "1/2/26,10:00:00,TRD,1,\"BOT +1 … @…x\",0,0,-5,0"),
                Arguments.of(
                        "thinkorswim-statement", statement, "1/2/26,10:00:00,RAD,1,\"REMOVAL OF OPTION …\",0,0,0,0"),
                Arguments.of(
                        "tastytrade",
                        tastytrade,
                        "2026-01-02T10:00:00-0500,Trade,BUY_TO_OPEN,AAPL,Equity,\"Bought 1 AAPL @ …x\",-5,1,-5,0,0,1,,AAPL,,,,1"));
    }

    @Test
    void aFileOfHeadersIsReadInTime() {
        String header = "symbol,date,side,qty,price," + "x,".repeat(400) + "y\n";
        survivesSoon(text(header.repeat(1_000)), IN_NEW_YORK);
        StringBuilder others = new StringBuilder(header);
        for (int i = 0; i < 1_000; i++) {
            others.append(header, 0, header.length() - 1).append(i).append('\n');
        }
        survivesSoon(text(others.toString()), IN_NEW_YORK);
    }

    @Test
    void manyKindsOfElementsAreReadInAHandfulOfPasses() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><r>");
        for (int i = 0; i < 100_000; i++) {
            xml.append("<e").append(i).append(" symbol=\"A\" quantity=\"1\"/>");
        }
        byte[] file = xml.append("</r>").toString().getBytes(StandardCharsets.UTF_8);
        AtomicInteger passes = new AtomicInteger();
        FileSource counted = () -> {
            passes.incrementAndGet();
            return bytes(file).open();
        };
        Duration start = worked();
        assertThat(BrokerFiles.detect(counted, IN_NEW_YORK)).isInstanceOf(Unknown.class);
        assertThat(passes.get()).isLessThan(12);
        assertThat(worked().minus(start)).isLessThan(SOON);
    }

    private static byte[] workbook(int sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            StringBuilder names = new StringBuilder("<workbook><sheets>");
            StringBuilder parts = new StringBuilder("<Relationships>");
            for (int i = 0; i < sheets; i++) {
                names.append("<sheet name=\"S")
                        .append(i)
                        .append("\" id=\"r")
                        .append(i)
                        .append("\"/>");
                parts.append("<Relationship Id=\"r")
                        .append(i)
                        .append("\" Target=\"worksheets/s")
                        .append(i)
                        .append(".xml\"/>");
                put(
                        zip,
                        "xl/worksheets/s" + i + ".xml",
                        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
            }
            put(zip, "xl/workbook.xml", names + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", parts + "</Relationships>");
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void manySheetsAreReadFromOneCopy() throws IOException {
        byte[] file = workbook(9_000);
        AtomicInteger copies = new AtomicInteger();
        FileSource counted = () -> {
            copies.incrementAndGet();
            return bytes(file).open();
        };
        assertThat(BrokerFiles.detect(counted, IN_NEW_YORK)).isInstanceOf(Unknown.class);
        assertThat(copies.get()).isLessThan(8);
    }

    @Test
    void aWorkbookOfTenThousandSheetsIsRefused() throws IOException {
        byte[] file = workbook(10_000);
        assertThatThrownBy(() -> BrokerFiles.detect(bytes(file), IN_NEW_YORK))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("10000 parts");
    }
}
