package com.tradingjournal.brokerfiles.control.formats.futures;

import com.tradingjournal.brokerfiles.control.formats.contracts.Fractions;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Question;
import java.math.BigDecimal;
import java.util.Optional;

/** What files of futures platforms have in common: months first, and that a point of an unknown contract is worth what a person says. */
interface FuturesFormat extends BrokerFormat {

    /** Averages of several executions are rounded, and so is the profit. */
    BigDecimal ROUNDING = new BigDecimal("0.02");

    @Override
    default Optional<DateOrder> dateOrder() {
        return Optional.of(DateOrder.MONTH_FIRST);
    }

    @Override
    default boolean asks() {
        return true;
    }

    @Override
    default Optional<Question> question(Row row) {
        return FuturesContract.question(row, Field.SYMBOL);
    }

    /** Decimals: of a platform that is known to write fractions it is another. */
    default BigDecimal price(Row row, Field field, Instrument instrument) {
        return Fractions.wholePrice(row, field, instrument);
    }

    default Priced entry(Row row, Instrument instrument) {
        return new Priced(price(row, Field.ENTRY_PRICE, instrument), row.requiredWhen(Field.ENTRY_TIMESTAMP));
    }
}
