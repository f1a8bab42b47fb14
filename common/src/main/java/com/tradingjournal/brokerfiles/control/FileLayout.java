package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Columns;
import com.tradingjournal.brokerfiles.control.mapping.HeaderNames;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.entity.Field;
import java.util.List;
import java.util.Optional;

/** Where the rows of a file begin and what its columns mean. */
record FileLayout(Table table, long headerLine, BrokerFormat format, Columns columns, ReadRequest request) {
    /** Cells of headers that differ from the one before: each is compared with all that the format knows. */
    private static final int MOST_CELLS = 200_000;

    /** What the record's cells mean to the format, if it is its header. */
    static Optional<Columns> columns(RawRecord record, HeaderNames names, BrokerFormat format, ReadRequest request) {
        return format.header()
                .match(record.cells(), names, request.mapping())
                .filter(_ -> format.isHeader(record))
                .map(columns -> columns.answered(request.answers()))
                .map(columns -> switch (request.accounts()) {
                    case OF_THE_FILE -> columns;
                    case ONE -> columns.without(Field.ACCOUNT);
                });
    }

    /** Its data rows, from the first: after the header, without headers repeated and without footers. */
    Rows rows() {
        return new Rows(table.records());
    }

    long count() {
        try (Rows rows = rows()) {
            long count = 0;
            while (rows.next().isPresent()) {
                count++;
            }
            return count;
        }
    }

    final class Rows implements AutoCloseable {
        private final Records records;
        private Columns current = columns;
        private List<String> header = List.of();
        private int headerCells;
        private boolean over;

        private Rows(Records records) {
            this.records = records;
        }

        Optional<RawRecord> next() {
            while (!over) {
                Optional<RawRecord> record = records.next();
                over = record.isEmpty() || isOver(record.get());
                if (!over && isRow(record.get())) {
                    return record;
                }
            }
            return Optional.empty();
        }

        /** Of the row read last: a file may have several headers, each for the rows below it. */
        Columns columns() {
            return current;
        }

        private boolean isOver(RawRecord record) {
            return record.line() > headerLine && format.endsAt(record);
        }

        private boolean isRow(RawRecord record) {
            return record.line() > headerLine && !isHeader(record) && format.isRow(record) && !current.isFooter(record);
        }

        private boolean isHeader(RawRecord record) {
            if (!current.beginsLikeHeader(record)) {
                return false;
            }
            if (record.cells().equals(header)) {
                return true;
            }
            headerCells += record.cells().size();
            if (headerCells > MOST_CELLS) {
                throw new FileRefused(
                        FileRefused.Code.DAMAGED,
                        "The file has more headers than rows could need: more than " + MOST_CELLS + " cells.");
            }
            Optional<Columns> next = FileLayout.columns(record, HeaderNames.of(record.cells()), format, request);
            if (next.isPresent()) {
                current = next.get();
                header = record.cells();
            }
            return next.isPresent();
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
