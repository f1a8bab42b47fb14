package com.tradingjournal.brokerfiles.control.formats.metatrader;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.text.RawRecord;

/** How the sections of a report end: with sums, whose first cells are empty, and with the next section's title. */
interface MetaTraderReport extends BrokerFormat {

    @Override
    default boolean isRow(RawRecord record) {
        return !record.cell(0).isBlank() || !record.cell(1).isBlank();
    }

    /** A title stands alone and has no digits, in whichever language; {@code Closed P/L:} and {@code Balance:} name sums. */
    @Override
    default boolean endsAt(RawRecord record) {
        String first = record.cell(0).strip();
        return first.endsWith(":")
                || (record.filled() == 1 && !first.isEmpty() && first.chars().noneMatch(Character::isDigit));
    }
}
