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

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whole trades of Tradervue and TradeZella. Prices are averages of scaled trades, so fees are what stands between prices and the stated
 * net profit only where the journal says how much they were.
 *
 * @param times of day in columns of their own, of entry and exit; none where the dates carry them
 * @param costs columns that are fees
 */
record JournalTrades(String id, String name, HeaderSpec header, List<String> times, List<String> costs)
        implements BrokerFormat {

    private static final Map<String, Side> SIDES = Map.of(
            "l", Side.BUY, "long", Side.BUY, "buy", Side.BUY, "s", Side.SELL, "short", Side.SELL, "sell", Side.SELL);

    static JournalTrades tradervue() {
        HeaderSpec header = HeaderSpec.columns()
                .required(ENTRY_TIMESTAMP, "Open Datetime")
                .required(EXIT_TIMESTAMP, "Close Datetime")
                .required(SYMBOL, "Symbol")
                .required(SIDE, "Side")
                .required(QUANTITY, "Volume")
                .ignored("Exec Count", "Gross P&L (%)", "Shared", "Gross P&L")
                .required(ENTRY_PRICE, "Entry Price")
                .required(EXIT_PRICE, "Exit Price")
                .optional(NOTES, "Notes")
                .optional(TAGS, "Tags");
        return new JournalTrades("tradervue-trades", "Tradervue trades", header, List.of(), List.of());
    }

    static JournalTrades tradeZella() {
        HeaderSpec header = prices()
                .required(ENTRY_TIMESTAMP, "Open Date")
                .required(EXIT_TIMESTAMP, "Close Date")
                .required(QUANTITY, "Volume")
                .requiredNamed("Commissions")
                .ignored("Net P&L");
        return new JournalTrades("tradezella-trades", "TradeZella trades", header, List.of(), List.of("Commissions"));
    }

    static JournalTrades tradeZellaDetailed() {
        HeaderSpec header = prices()
                .optional(ACCOUNT, "Account Name")
                .required(ENTRY_TIMESTAMP, "Open Date")
                .required(EXIT_TIMESTAMP, "Close Date")
                .required(QUANTITY, "Quantity")
                .requiredNamed("Open Time", "Close Time")
                .named("Commission", "Fee")
                .ignored("Duration", "Gross P&L", "Instrument", "Adjusted Cost", "Adjusted Proceeds");
        List<String> times = List.of("Open Time", "Close Time");
        return new JournalTrades("tradezella-detailed", "TradeZella trades with times", header, times, List.of("Commission", "Fee"));
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
        Instrument instrument = new Instrument(
                row.requiredName(SYMBOL, 40), null, null, null, AssetClass.STOCK, BigDecimal.ONE, null, null);
        Priced entry = new Priced(row.requiredPrice(ENTRY_PRICE, instrument.assetClass()), when(row, ENTRY_TIMESTAMP, 0));
        RoundTripBuilder trip = row.roundTrip(
                        instrument, row.requiredWord(SIDE, SIDES), row.requiredPositive(QUANTITY), entry)
                .account(row.name(ACCOUNT, 100).orElse(""))
                .annotated(annotations(row));
        if (!row.text(EXIT_TIMESTAMP).isEmpty()) {
            trip.exit(row.requiredPrice(EXIT_PRICE, instrument.assetClass()), when(row, EXIT_TIMESTAMP, 1));
        }
        if (!costs.isEmpty()) {
            String[] columns = costs.toArray(String[]::new);
            trip.charges(new Charges(
                    row.cost(columns[0]),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    columns.length > 1 ? row.cost(columns[1]) : BigDecimal.ZERO));
        }
        return trip.counted(ordinals);
    }

    private When when(Row row, Field date, int end) {
        return times.isEmpty() ? row.requiredWhen(date) : row.requiredWhen(date, times.get(end));
    }

    private static Annotations annotations(Row row) {
        List<String> tags = List.of(row.text(TAGS).split("[,;]")).stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && tag.length() <= 50)
                .distinct()
                .limit(50)
                .toList();
        return new Annotations(null, null, null, null, tags, row.prose(NOTES, 20_000).orElse(null), null);
    }
}
