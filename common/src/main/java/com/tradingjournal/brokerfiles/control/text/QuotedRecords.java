package com.tradingjournal.brokerfiles.control.text;

import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some programs quote a whole record as if it were one field: {@code "a,b,c"}. Read here as the record it was; records
 * of several fields are left as they are.
 */
record QuotedRecords(TextFile file, char delimiter) implements Table {
    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean hasSemicolons() {
        return delimiter == ';';
    }

    @Override
    public Records records() {
        Records outer = file.records(delimiter);
        return new Records() {
            @Override
            public Optional<RawRecord> next() {
                return outer.next().map(QuotedRecords.this::opened);
            }

            @Override
            public void close() {
                outer.close();
            }
        };
    }

    private RawRecord opened(RawRecord record) {
        return record.filled() == 1
                ? new RawRecord(record.line(), fields(record.cells().getFirst()))
                : record;
    }

    private List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                add(fields, field);
            } else {
                field.append(c);
            }
        }
        add(fields, field);
        return fields;
    }

    private static void add(List<String> fields, StringBuilder field) {
        if (fields.size() == RecordReader.MOST_COLUMNS) {
            throw new FileRefused(
                    Code.TOO_MANY_COLUMNS, "A record has more than " + RecordReader.MOST_COLUMNS + " columns.");
        }
        fields.add(field.toString());
        field.setLength(0);
    }
}
