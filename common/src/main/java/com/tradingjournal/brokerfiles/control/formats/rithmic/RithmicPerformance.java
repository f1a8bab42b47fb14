package com.tradingjournal.brokerfiles.control.formats.rithmic;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.SectionedTable;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * R | Trader Pro: Trader Dashboard → performance, all rows expanded, exported. Entries paired with exits below the rows of their
 * account and contract. Trade P&amp;L is before commission and fees, and checked. An order may have several pairs, so trades
 * are known by their values.
 */
final class RithmicPerformance implements BrokerFormat {

    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(ACCOUNT, SectionedTable.SECTION)
            .required(SYMBOL, SectionedTable.CONTRACT)
            .requiredNamed("Entry Order Number", "Exit Order Number")
            .required(SIDE, "Entry Buy/Sell")
            .required(ENTRY_PRICE, "Entry Price")
            .required(ENTRY_TIMESTAMP, "Entry Time")
            .required(EXIT_PRICE, "Exit Price")
            .required(EXIT_TIMESTAMP, "Exit Time")
            .required(QUANTITY, "Fill Size")
            .named("Trade P&L", "Commission & Fees")
            .ignored("Trade Date", "Exit Buy/Sell", "Trade Life Span", "Net P&L", "Ticks Made");

    @Override
    public String id() {
        return "rithmic-performance";
    }

    @Override
    public String name() {
        return "Rithmic R | Trader performance";
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
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return FuturesContract.question(row, SYMBOL);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, "USD");
        Priced entry =
                new Priced(row.requiredPrice(ENTRY_PRICE, instrument.assetClass()), row.requiredWhen(ENTRY_TIMESTAMP));
        RoundTripBuilder trip = row.roundTrip(
                        instrument, row.requiredWord(SIDE, Sides.WORDS), row.requiredPositive(QUANTITY), entry)
                .exit(row.requiredPrice(EXIT_PRICE, instrument.assetClass()), row.requiredWhen(EXIT_TIMESTAMP))
                .account(row.name(ACCOUNT, 100).orElse(""));
        if (!row.text("Commission & Fees").isEmpty()) {
            trip.charges(Charges.brokerage(row.cost("Commission & Fees")));
        }
        row.agree("Trade P&L", trip.grossPnl(), ROUNDING);
        return trip.counted(ordinals);
    }
}
