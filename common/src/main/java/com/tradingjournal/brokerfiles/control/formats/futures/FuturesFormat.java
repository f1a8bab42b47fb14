package com.tradingjournal.brokerfiles.control.formats.futures;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
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

    static Priced priced(Row row, Field price, Field time) {
        return new Priced(row.requiredPrice(price, AssetClass.FUTURE), row.requiredWhen(time));
    }
}
