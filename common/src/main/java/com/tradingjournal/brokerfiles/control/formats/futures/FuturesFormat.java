package com.tradingjournal.brokerfiles.control.formats.futures;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
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

    /** Bought and sold, in whichever order: what was sold first was a short. */
    static RoundTripBuilder paired(Row row, Instrument instrument, BigDecimal quantity, Priced bought, Priced sold) {
        When buying = bought.when();
        When selling = sold.when();
        return selling != null && buying != null && selling.at().isBefore(buying.at())
                ? row.roundTrip(instrument, Side.SELL, quantity, sold).exit(bought.price(), buying)
                : exit(row.roundTrip(instrument, Side.BUY, quantity, bought), sold);
    }

    private static RoundTripBuilder exit(RoundTripBuilder trip, Priced sold) {
        When selling = sold.when();
        return selling == null ? trip : trip.exit(sold.price(), selling);
    }
}
