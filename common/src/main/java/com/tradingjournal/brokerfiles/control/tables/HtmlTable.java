package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.control.text.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The rows of all tables of a web page as one: reports have their sections now in one table, now in several. A cell over
 * several columns is followed by empty ones, a hidden one is none. The line is the row's number.
 */
record HtmlTable(TextFile file) implements Table {
    private static final int DEEPEST = 200;

    @Override
    public String name() {
        return "";
    }

    @Override
    public Records records() {
        try {
            return new Rows(new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(file.open(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements Records {
        private final StreamParser page;
        private final Iterator<Element> elements;
        private long line;

        private Rows(StreamParser page) {
            this.page = page;
            this.elements = page.iterator();
        }

        @Override
        public Optional<RawRecord> next() {
            while (elements.hasNext()) {
                Element element = elements.next();
                if (element.nameIs("tr")) {
                    line++;
                    RawRecord record = new RawRecord(line, cells(element));
                    forget(element);
                    if (!record.isBlank()) {
                        return Optional.of(record);
                    }
                } else if (!isPartOfRow(element)) {
                    forget(element);
                }
            }
            return Optional.empty();
        }

        /** What has been read is dropped from the page, but for the last: the parser may still add beside it. */
        private static void forget(Element element) {
            element.empty();
            Node before = element.previousSibling();
            if (before != null && element.parent() != null) {
                before.remove();
            }
        }

        private static boolean isPartOfRow(Element element) {
            return element.closest("tr") != null;
        }

        private static List<String> cells(Element row) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if ((cell.nameIs("td") || cell.nameIs("th")) && !cell.hasClass("hidden")) {
                    cells.add(cell.text());
                    for (int i = 1; i < span(cell) && cells.size() <= RecordReader.MOST_COLUMNS; i++) {
                        cells.add("");
                    }
                }
                if (cells.size() > RecordReader.MOST_COLUMNS) {
                    throw new FileRefused(
                            Code.TOO_MANY_COLUMNS, "A row has more than " + RecordReader.MOST_COLUMNS + " columns.");
                }
            }
            return cells;
        }

        private static int span(Element cell) {
            String span = cell.attr("colspan").strip();
            return span.length() <= 3 && !span.isEmpty() && span.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Integer.parseInt(span)
                    : 1;
        }

        @Override
        public void close() {
            page.close();
        }
    }
}
