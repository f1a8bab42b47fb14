package com.tradingjournal.brokerfiles.control.formats.journals;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.NOTES;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TAGS;

import com.tradingjournal.brokerfiles.control.formats.TagList;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Whole trades of Tradervue and TradeZella. Prices are averages of scaled trades, rounded, and what was stated of the profit is checked
 * within that rounding: an instrument of more units than its symbol tells is rejected.
 */
record JournalTrades(String id, String name, HeaderSpec header) implements BrokerFormat {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final Map<String, Side> SIDES = Map.of(
            "l", Side.BUY, "long", Side.BUY, "buy", Side.BUY, "s", Side.SELL, "short", Side.SELL, "sell", Side.SELL);

    static JournalTrades tradervue() {
        HeaderSpec header = prices().required(ENTRY_TIMESTAMP, "Open Datetime")
                .required(EXIT_TIMESTAMP, "Close Datetime")
                .required(QUANTITY, "Volume")
                .named("Gross P&L", "Net P&L", "Commissions", "Fees")
                .ignored(
                        "Exec Count",
                        "Gross P&L (%)",
                        "Gross P&L#2",
                        "Gross P&L#3",
                        "Shared",
                        "Initial Risk",
                        "P&L (R)")
                .optional(NOTES, "Notes")
                .optional(TAGS, "Tags");
        return new JournalTrades("tradervue-trades", "Tradervue trades", header);
    }

    static JournalTrades tradeZella() {
        HeaderSpec header = prices().required(ENTRY_TIMESTAMP, "Open Date")
                .required(EXIT_TIMESTAMP, "Close Date")
                .required(QUANTITY, "Volume")
                .requiredNamed("Net P&L", "Commissions");
        return new JournalTrades("tradezella-trades", "TradeZella trades", header);
    }

    static JournalTrades tradeZellaDetailed() {
        HeaderSpec header = prices().optional(ACCOUNT, "Account Name")
                .required(ENTRY_TIMESTAMP, "Open Date")
                .required(EXIT_TIMESTAMP, "Close Date")
                .required(QUANTITY, "Quantity")
                .requiredNamed("Open Time", "Close Time")
                .named("Commission", "Fee", "Gross P&L")
                .ignored("Duration", "Instrument", "Adjusted Cost", "Adjusted Proceeds");
        return new JournalTrades("tradezella-detailed", "TradeZella trades with times", header);
    }

    private static HeaderSpec prices() {
        return HeaderSpec.columns()
                .required(SYMBOL, "Symbol")
                .required(SIDE, "Side")
                .required(ENTRY_PRICE, "Entry Price")
                .required(EXIT_PRICE, "Exit Price");
    }

    @Override
    public Optional<DateOrder> dateOrder() {
        return Optional.of(DateOrder.MONTH_FIRST);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = JournalInstrument.of(row);
        BigDecimal quantity = row.requiredPositive(QUANTITY);
        Priced entry = new Priced(
                row.requiredPrice(ENTRY_PRICE, instrument.assetClass()),
                row.requiredWhen(ENTRY_TIMESTAMP, "Open Time"));
        RoundTripBuilder trip = row.roundTrip(instrument, row.requiredWord(SIDE, SIDES), quantity, entry)
                .account(row.name(ACCOUNT, 100).orElse(""))
                .annotated(annotations(row));
        Optional<Charges> charges = charges(row);
        charges.ifPresent(trip::charges);
        if (!row.text(EXIT_TIMESTAMP).isEmpty()) {
            trip.exit(
                    row.requiredPrice(EXIT_PRICE, instrument.assetClass()),
                    row.requiredWhen(EXIT_TIMESTAMP, "Close Time"));
            BigDecimal rounding =
                    quantity.multiply(instrument.multiplier()).multiply(CENT).add(CENT);
            row.agree("Gross P&L", trip.grossPnl(), rounding);
            charges.ifPresent(fees -> row.agree("Net P&L", trip.grossPnl().subtract(fees.total()), rounding));
        }
        return trip.counted(ordinals);
    }

    private static Optional<Charges> charges(Row row) {
        String stated = row.text("Commission") + row.text("Commissions") + row.text("Fee") + row.text("Fees");
        return stated.isEmpty()
                ? Optional.empty()
                : Optional.of(Charges.brokerage(row.cost("Commission", "Commissions"))
                        .plus(Charges.other(row.cost("Fee", "Fees"))));
    }

    private static Annotations annotations(Row row) {
        String notes = row.prose(NOTES, 20_000).orElse(null);
        return new Annotations(null, null, null, null, TagList.plain(row.text(TAGS)), notes, null);
    }
}
