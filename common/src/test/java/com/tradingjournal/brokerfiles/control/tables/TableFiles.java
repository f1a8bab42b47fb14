package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files made for tests, and all that is in them. */
final class TableFiles {

    static final String LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
            <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
            <!ENTITY file SYSTEM "file:///etc/passwd">]>
            <Trades><Trade symbol="&lol3;">&file;</Trade></Trades>
            """;

    private static final Map<String, String> EMPTY = Map.of(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"S\" id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></Relationships>");

    private TableFiles() {}

    /** How long this thread has worked: unlike a clock it does not count what else the machine does. */
    static Duration worked() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    static FileSource bytes(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static FileSource text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static FileSource spreadsheet(Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(out.toByteArray());
    }

    static FileSource sheet(String rows) {
        Map<String, String> parts = new LinkedHashMap<>(EMPTY);
        parts.put("xl/worksheets/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return packed(parts);
    }

    static FileSource packed(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(out.toByteArray());
    }

    /** Of the first try. */
    static List<Table> tables(FileSource file) {
        return FileTables.of(file).getFirst();
    }

    /** Of the first table. */
    static List<List<String>> cells(FileSource file) {
        return cells(tables(file).getFirst());
    }

    static List<List<String>> cells(Table table) {
        List<List<String>> cells = new ArrayList<>();
        try (Records records = table.records()) {
            for (Optional<RawRecord> record = records.next(); record.isPresent(); record = records.next()) {
                cells.add(record.get().cells());
            }
        }
        return cells;
    }

    static long drain(Table table) {
        try (Records records = table.records()) {
            long count = 0;
            while (records.next().isPresent()) {
                count++;
            }
            return count;
        }
    }
}
