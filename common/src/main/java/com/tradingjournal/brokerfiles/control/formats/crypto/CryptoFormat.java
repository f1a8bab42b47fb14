package com.tradingjournal.brokerfiles.control.formats.crypto;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the exchanges' files have in common. */
interface CryptoFormat extends BrokerFormat {

    /** Before the first exchange. An earlier time is a year of two digits that was taken for a day. */
    Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

    @Override
    default Optional<ZoneId> zone() {
        return Optional.of(ZoneOffset.UTC);
    }

    @Override
    default Optional<NumberStyle> numberStyle() {
        return Optional.of(NumberStyle.POINT);
    }

    static When when(Row row, Field field) {
        When when = row.requiredWhen(field);
        if (when.at().isBefore(EARLIEST)) {
            row.reject(field, ProblemCode.OUT_OF_RANGE, "is before there were exchanges");
        }
        return when;
    }
}
