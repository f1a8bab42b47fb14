package com.tradingjournal.brokerfiles.control.formats.generic;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;

import com.tradingjournal.brokerfiles.control.formats.FeeSigns;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file with one whole trade per row under usual names; without an exit the trade is open, a negative quantity is a short. Where columns
 * are called by what was done, {@code Buy Price}, the entry of a short stands in those of the sale.
 */
final class GenericRoundTrips implements BrokerFormat {

    private static final Map<String, Side> WORDS = Map.of(
            "buy", Side.BUY,
            "b", Side.BUY,
            "long", Side.BUY,
            "l", Side.BUY,
            "sell", Side.SELL,
            "s", Side.SELL,
            "short", Side.SELL,
            "sell short", Side.SELL,
            "short sell", Side.SELL);

    private static final Pattern BOUGHT = Pattern.compile("buy|bought");
    private static final Pattern SOLD = Pattern.compile("sell|sold");

    private static final HeaderSpec HEADER = Aliases.columns()
            .required(ENTRY_PRICE, "entry price", "open price", "avg entry price", "opening price", "average entry")
            .optional(ENTRY_PRICE, "buy price", "avg buy", "avg buy price", "average buy price", "buy rate")
            .required(EXIT_PRICE, "exit price", "close price", "avg exit price", "closing price", "average exit")
            .optional(EXIT_PRICE, "sell price", "avg sell", "avg sell price", "average sell price", "sell rate")
            .required(
                    ENTRY_TIMESTAMP,
                    "entry time",
                    "entry date",
                    "opened",
                    "open time",
                    "open date",
                    "open datetime",
                    "entered at",
                    "entrydateutc",
                    "entry timestamp")
            .optional(ENTRY_TIMESTAMP, "buy date", "buy time", "bought", "bought at")
            .optional(ENTRY_TIMESTAMP, "date")
            .optional(
                    EXIT_TIMESTAMP,
                    "exit time",
                    "exit date",
                    "closed",
                    "close time",
                    "close date",
                    "close datetime",
                    "exited at",
                    "exitdateutc",
                    "exit timestamp")
            .optional(EXIT_TIMESTAMP, "sell date", "sell time", "sold", "sold at")
            .ignored(ReportedPnl.COLUMNS);

    @Override
    public String id() {
        return "generic-round-trips";
    }

    @Override
    public String name() {
        return "Trades of another broker or journal";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Inquiry inquiry() {
        return new GenericQuestions(row -> true, GenericRoundTrips::tellsSide);
    }

    @Override
    public List<Problem> assumptions(Row row) {
        List<Problem> assumed = new ArrayList<>(ColumnChoice.assumptions(row));
        assumed.addAll(GenericInstrument.assumptions(row));
        RoundTripBuilder trip = trip(row);
        ReportedPnl.unstated(row, trip, rounding(row, trip))
                .map(cost -> row.note(
                        Field.SYMBOL,
                        ProblemCode.ASSUMPTION,
                        "has a result after fees: what its prices come to leaves " + cost.toPlainString()
                                + " for them"))
                .ifPresent(assumed::add);
        return assumed;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        RoundTripBuilder trip = trip(row);
        Aliases.checkFees(row, ENTRY_PRICE);
        Optional<Charges> charges = FeeSigns.charges(row);
        if (isClosed(row)) {
            BigDecimal rounding = rounding(row, trip);
            ReportedPnl.check(row, trip, charges.map(Charges::total), rounding);
            ReportedPnl.unstated(row, trip, rounding).map(Charges::other).ifPresent(trip::charges);
        }
        charges.ifPresent(trip::charges);
        row.positive(Field.FX_RATE).ifPresent(trip::fxRate);
        return trip.counted(ordinals);
    }

    private static RoundTripBuilder trip(Row row) {
        Instrument instrument = GenericInstrument.of(row);
        BigDecimal signed = row.amount(Field.QUANTITY).orElse(BigDecimal.ZERO);
        BigDecimal quantity = signed.signum() == 0 ? row.requiredPositive(Field.QUANTITY) : signed.abs();
        Side side = side(row, signed);
        Field price = entry(row, side, ENTRY_PRICE, EXIT_PRICE);
        Field time = entry(row, side, ENTRY_TIMESTAMP, EXIT_TIMESTAMP);
        Priced entry = new Priced(row.requiredPrice(price, instrument.assetClass()), row.requiredWhen(time));
        RoundTripBuilder trip = row.roundTrip(instrument, side, quantity, entry)
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .annotated(Aliases.annotations(row));
        Field exitPrice = price == ENTRY_PRICE ? EXIT_PRICE : ENTRY_PRICE;
        Field exitTime = time == ENTRY_TIMESTAMP ? EXIT_TIMESTAMP : ENTRY_TIMESTAMP;
        return row.text(exitPrice).isEmpty() && row.text(exitTime).isEmpty()
                ? trip
                : trip.exit(row.requiredPrice(exitPrice, instrument.assetClass()), row.requiredWhen(exitTime));
    }

    private static boolean isClosed(Row row) {
        return !row.text(ENTRY_PRICE).isEmpty() && !row.text(EXIT_PRICE).isEmpty();
    }

    private static BigDecimal rounding(Row row, RoundTripBuilder trip) {
        return ReportedPnl.rounding(
                trip,
                row.amount(ENTRY_PRICE).orElse(BigDecimal.ZERO),
                row.amount(EXIT_PRICE).orElse(BigDecimal.ZERO));
    }

    /** Which of two columns is the entry's: those named by the purchase and the sale change places for a short. */
    private static Field entry(Row row, Side side, Field first, Field second) {
        return side == Side.SELL && arePaired(row, first, second) ? second : first;
    }

    private static boolean arePaired(Row row, Field first, Field second) {
        return BOUGHT.matcher(HeaderName.normal(row.name(first))).find()
                && SOLD.matcher(HeaderName.normal(row.name(second))).find();
    }

    /** As the file says; else by the sign; else what was sold first, or has no purchase yet, was sold short. */
    private static Side side(Row row, BigDecimal signed) {
        if (row.has(Field.SIDE)) {
            return row.requiredWord(Field.SIDE, WORDS);
        }
        if (signed.signum() < 0) {
            return Side.SELL;
        }
        if (arePaired(row, ENTRY_TIMESTAMP, EXIT_TIMESTAMP)) {
            Optional<Instant> bought = row.instant(ENTRY_TIMESTAMP);
            Optional<Instant> sold = row.instant(EXIT_TIMESTAMP);
            boolean soldFirst = sold.isPresent()
                    && bought.filter(at -> !sold.get().isBefore(at)).isEmpty();
            return soldFirst ? Side.SELL : Side.BUY;
        }
        if (arePaired(row, ENTRY_PRICE, EXIT_PRICE)) {
            return row.text(ENTRY_PRICE).isEmpty() ? Side.SELL : Side.BUY;
        }
        return GenericQuestions.sideOfAll(row);
    }

    /** Whether the columns' names tell the side of a trade whose row does not. */
    static boolean tellsSide(Row row) {
        return arePaired(row, ENTRY_TIMESTAMP, EXIT_TIMESTAMP) || arePaired(row, ENTRY_PRICE, EXIT_PRICE);
    }
}
