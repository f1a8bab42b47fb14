package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Columns;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.util.Optional;

/** Where the rows of a file begin and what its columns mean. */
record FileLayout(Table table, long headerLine, BrokerFormat format, Columns columns) {

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

        private Rows(Records records) {
            this.records = records;
        }

        Optional<RawRecord> next() {
            Optional<RawRecord> record = records.next();
            while (record.isPresent() && !isRow(record.get())) {
                record = records.next();
            }
            return record;
        }

        private boolean isRow(RawRecord record) {
            return record.line() > headerLine && !columns.isHeader(record) && !columns.isFooter(record);
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
