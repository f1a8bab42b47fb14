package com.tradingjournal.brokerfiles.control.formats.india;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import java.time.ZoneId;
import java.util.Optional;

/** What all Indian brokers' files have in common. */
interface IndianFormat extends BrokerFormat {

    ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @Override
    default Optional<ZoneId> zone() {
        return Optional.of(INDIA);
    }

    @Override
    default Optional<DateOrder> dateOrder() {
        return Optional.of(DateOrder.DAY_FIRST);
    }

    @Override
    default Optional<NumberStyle> numberStyle() {
        return Optional.of(NumberStyle.POINT);
    }
}
