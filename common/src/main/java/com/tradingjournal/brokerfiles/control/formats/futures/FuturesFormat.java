package com.tradingjournal.brokerfiles.control.formats.futures;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.ZoneQuestion;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Optional;

/** What files of futures platforms leave open: of which zone their times are, and what a point of an unknown contract is worth. */
interface FuturesFormat extends BrokerFormat {

    /** The column of times, by which the zone is asked for; empty where times carry their offset. */
    Optional<Field> unzoned();

    @Override
    default Optional<DateOrder> dateOrder() {
        return Optional.of(DateOrder.MONTH_FIRST);
    }

    @Override
    default boolean asks() {
        return true;
    }

    /** The zone first, contracts as they come. */
    @Override
    default Inquiry inquiry() {
        return new Inquiry() {
            private boolean zoneAsked = unzoned().isEmpty();

            @Override
            public Optional<Question> look(Row row) {
                Optional<Question> zone = zoneAsked ? Optional.empty() : unzoned().map(field -> ZoneQuestion.of(row, field));
                zoneAsked = true;
                return zone.or(() -> question(row));
            }
        };
    }

    @Override
    default Optional<Question> question(Row row) {
        return FuturesContract.question(row, Field.SYMBOL);
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
