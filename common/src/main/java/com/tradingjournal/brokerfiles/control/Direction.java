package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.mapping.Columns;
import com.tradingjournal.brokerfiles.control.mapping.Styles;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a file goes forward or back in time: it gives the order of fills that share an instant. Where fills carry their
 * trade's number, only those of one trade tell: trades may stand in any order.
 */
enum Direction {
    OLDEST_FIRST,
    NEWEST_FIRST;

    private static final int SAMPLE = 1_000;
    private static final List<Field> TIMES = List.of(Field.EXECUTED_AT, Field.TRADE_DATE, Field.EXIT_TIMESTAMP);

    static Direction of(FileLayout layout, Styles styles) {
        int balance = 0;
        Optional<Instant> before = Optional.empty();
        String trade = "";
        try (FileLayout.Rows rows = layout.rows()) {
            for (int i = 0; i < SAMPLE; i++) {
                Optional<RawRecord> row = rows.next();
                if (row.isEmpty()) {
                    break;
                }
                Optional<Instant> at = time(row.get(), rows.columns(), styles);
                String number = rows.columns().cell(row.get(), Field.TRADE_NUMBER);
                if (at.isPresent()) {
                    boolean compared = before.isPresent() && number.equals(trade);
                    balance += compared ? Integer.signum(at.get().compareTo(before.get())) : 0;
                    before = at;
                    trade = number;
                }
            }
        }
        return balance < 0 ? NEWEST_FIRST : OLDEST_FIRST;
    }

    /** Of the first column that has one: a time of day alone tells no direction. */
    private static Optional<Instant> time(RawRecord record, Columns columns, Styles styles) {
        for (Field field : TIMES) {
            Optional<Instant> at = styles.times().instant(columns.cell(record, field));
            if (at.isPresent()) {
                return at;
            }
        }
        return Optional.empty();
    }

    long sequence(long number) {
        return switch (this) {
            case OLDEST_FIRST -> number;
            case NEWEST_FIRST -> -number;
        };
    }
}
