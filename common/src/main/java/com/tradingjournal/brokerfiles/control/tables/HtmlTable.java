package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.control.text.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The rows of all tables of a web page as one: reports have their sections now in one table, now in several. A cell over
 * several columns is followed by empty ones, a hidden one is none. The line is the row's number.
 */
record HtmlTable(TextFile file) implements Table {
    @Override
    public String name() {
        return "";
    }

    @Override
    public Records records() {
        try {
            return new Rows(new HtmlTags(file.open()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements Records {
        private final HtmlTags tags;
        private final HtmlRow row = new HtmlRow();
        private long line;

        private Rows(HtmlTags tags) {
            this.tags = tags;
        }

        @Override
        public Optional<RawRecord> next() {
            while (tags.next()) {
                row.text(tags.before());
                boolean ended = switch (tags.name()) {
                    case "tr", "/tr", "table", "/table", "/body" -> true;
                    default -> false;
                };
                Optional<RawRecord> record = ended ? taken() : Optional.empty();
                row.tag(tags);
                if (record.isPresent()) {
                    return record;
                }
            }
            row.text(tags.before());
            return taken();
        }

        private Optional<RawRecord> taken() {
            if (row.isEmpty()) {
                return Optional.empty();
            }
            line++;
            return Optional.of(new RawRecord(line, row.take())).filter(record -> !record.isBlank());
        }

        @Override
        public void close() {
            tags.close();
        }
    }
}
