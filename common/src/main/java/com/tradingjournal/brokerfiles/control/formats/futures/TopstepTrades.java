package com.tradingjournal.brokerfiles.control.formats.futures;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.util.Optional;

/**
 * TopstepX and other ProjectX firms: Trades → Export. A trade per row with its number and times with their offset as a rule. The profit is before
 * fees and commissions, and checked.
 */
final class TopstepTrades implements FuturesFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(FILL_ID, "Id")
            .required(SYMBOL, "ContractName")
            .required(ENTRY_TIMESTAMP, "EnteredAt")
            .required(EXIT_TIMESTAMP, "ExitedAt")
            .required(ENTRY_PRICE, "EntryPrice")
            .required(EXIT_PRICE, "ExitPrice")
            .requiredNamed("Fees", "PnL")
            .named("Commissions")
            .required(QUANTITY, "Size")
            .required(SIDE, "Type")
            .ignored("TradeDay", "TradeDuration");

    @Override
    public String id() {
        return "topstepx-trades";
    }

    @Override
    public String name() {
        return "TopstepX trades";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(ENTRY_TIMESTAMP);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, "USD");
        Priced entry = entry(row, instrument);
        RoundTripBuilder trip = row.roundTrip(
                        instrument, row.requiredWord(SIDE, Sides.WORDS), row.requiredPositive(QUANTITY), entry)
                .exit(price(row, EXIT_PRICE, instrument), row.requiredWhen(EXIT_TIMESTAMP))
                .charges(Charges.brokerage(row.cost("Commissions")).plus(Charges.exchange(row.cost("Fees"))));
        row.agree("PnL", trip.grossPnl(), ROUNDING);
        return trip.numbered("projectx-trade", row.requiredId(FILL_ID));
    }
}
