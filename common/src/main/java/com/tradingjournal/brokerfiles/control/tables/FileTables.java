package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.formats.JournalJson;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.SectionedTable;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.control.text.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What kind of file it is, by its content: names and types that come with an upload are often wrong. */
public final class FileTables {
    private static final int LOOKED_AT = 4_096;
    private static final int FIRST_SECTIONS = 1 << 16;

    private FileTables() {}

    /** The tables it may have, the likely ones first: later ones matter only where nothing is found in those before. */
    public static List<List<Table>> of(FileSource source) {
        try {
            return isZip(source) ? List.of(Workbook.of(source).tables()) : ofText(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isZip(FileSource source) throws IOException {
        try (InputStream file = source.open()) {
            byte[] head = file.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < ' ' && head[3] < ' ';
        }
    }

    private static List<List<Table>> ofText(FileSource source) throws IOException {
        TextFile text = TextFile.of(source);
        String start = start(text, LOOKED_AT).strip().toLowerCase(Locale.ROOT);
        if (XmlSheet.isIn(start)) {
            return List.of(XmlSheet.of(source));
        }
        boolean page = start.contains("<html") || start.contains("<!doctype html") || start.contains("<table");
        if (start.startsWith("<") && page) {
            return List.of(List.of(new HtmlTable(TextFile.of(() -> MeasuredStream.of(source.open())))));
        }
        if (JournalJson.isIn(text)) {
            return List.of(List.of(new JournalJson(text)));
        }
        if (start.startsWith("<?xml") || start.startsWith("<flex")) {
            return List.of(XmlTable.of(source));
        }
        List<List<Table>> tables = new ArrayList<>(List.of(text.tables(), text.quotedTables()));
        if (SectionedTable.isIn(start(text, FIRST_SECTIONS))) {
            tables.add(text.sectionedTables());
        }
        return tables;
    }

    private static String start(TextFile text, int most) throws IOException {
        char[] start = new char[most];
        int length = 0;
        try (Reader reader = text.open()) {
            for (int read = 0; read >= 0 && length < most; length += Math.max(read, 0)) {
                read = reader.read(start, length, most - length);
            }
        }
        return new String(start, 0, length);
    }
}
