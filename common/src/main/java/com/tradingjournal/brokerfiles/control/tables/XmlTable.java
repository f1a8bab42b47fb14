package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one name, wherever they stand, with their attributes as cells. The header has all attributes that any
 * of them has and counts as line 1, so that the first element is line 2, as in a spreadsheet.
 */
record XmlTable(FileSource source, String name, List<String> header) implements Table {
    private static final int MOST_NAMES = 300;

    /** One for each name of elements with attributes: a pass over the whole file. */
    static List<Table> of(FileSource source) {
        Map<String, Set<String>> headers = new LinkedHashMap<>();
        try (Xml xml = open(source)) {
            while (xml.nextTag()) {
                boolean wanted = headers.size() < MOST_NAMES || headers.containsKey(xml.name());
                if (xml.isStart() && xml.attributes() > 0 && wanted) {
                    add(xml, headers.computeIfAbsent(xml.name(), name -> new LinkedHashSet<>()));
                }
            }
        }
        return headers.entrySet().stream()
                .<Table>map(named -> new XmlTable(source, named.getKey(), List.copyOf(named.getValue())))
                .toList();
    }

    private static void add(Xml xml, Set<String> header) {
        for (int i = 0; i < xml.attributes(); i++) {
            header.add(xml.attributeName(i));
        }
        if (header.size() > RecordReader.MOST_COLUMNS) {
            throw new FileRefused(
                    Code.TOO_MANY_COLUMNS,
                    "Elements " + xml.name() + " have more than " + RecordReader.MOST_COLUMNS + " attributes.");
        }
    }

    private static Xml open(FileSource source) {
        try {
            return new Xml(MeasuredStream.of(source.open()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Records records() {
        return new Elements();
    }

    @Override
    public boolean beginsWithHeader() {
        return true;
    }

    private final class Elements implements Records {
        private final Map<String, Integer> columns = new HashMap<>();
        private @Nullable Xml opened;
        private long line;

        private Elements() {
            for (String column : header) {
                columns.put(column, columns.size());
            }
        }

        @Override
        public Optional<RawRecord> next() {
            line++;
            if (line == 1) {
                return Optional.of(new RawRecord(line, header));
            }
            return next(xml());
        }

        /** Of a file with many elements most are only asked for their header, which needs no pass. */
        private Xml xml() {
            if (opened == null) {
                opened = open(source);
            }
            return opened;
        }

        private Optional<RawRecord> next(Xml xml) {
            while (xml.nextTag()) {
                if (xml.starts(name) && xml.attributes() > 0) {
                    return Optional.of(new RawRecord(line, cells(xml)));
                }
            }
            return Optional.empty();
        }

        private List<String> cells(Xml xml) {
            String[] cells = new String[header.size()];
            Arrays.fill(cells, "");
            for (int i = 0; i < xml.attributes(); i++) {
                cells[columns.getOrDefault(xml.attributeName(i), 0)] = xml.attributeValue(i);
            }
            return new ArrayList<>(Arrays.asList(cells));
        }

        @Override
        public void close() {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
