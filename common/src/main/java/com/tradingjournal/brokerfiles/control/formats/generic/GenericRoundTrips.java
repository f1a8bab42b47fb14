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
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Map;

/** A file with one whole trade per row under usual names; without an exit the trade is open, a negative quantity is a short. */
final class GenericRoundTrips implements BrokerFormat {

    private static final Map<String, Side> WORDS = Map.of(
            "buy", Side.BUY,
            "b", Side.BUY,
            "long", Side.BUY,
            "l", Side.BUY,
            "sell", Side.SELL,
            "s", Side.SELL,
            "short", Side.SELL);

    private static final HeaderSpec HEADER = Aliases.columns()
            .required(
                    ENTRY_PRICE,
                    "entry price",
                    "open price",
                    "avg buy",
                    "buy price",
                    "avg entry price",
                    "opening price",
                    "average entry")
            .required(
                    EXIT_PRICE,
                    "exit price",
                    "close price",
                    "avg sell",
                    "sell price",
                    "avg exit price",
                    "closing price",
                    "average exit")
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
                    "entry timestamp",
                    "buy date",
                    "date")
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
                    "exit timestamp",
                    "sell date")
            .ignored("pnl", "net p&l", "realized p&l", "profit", "gross p&l");

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
        return new FeeSigns();
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = Aliases.instrument(row);
        BigDecimal signed = row.amount(Field.QUANTITY).orElse(BigDecimal.ZERO);
        BigDecimal quantity = signed.signum() == 0 ? row.requiredPositive(Field.QUANTITY) : signed.abs();
        Side bySign = signed.signum() < 0 ? Side.SELL : Side.BUY;
        Side side = row.text(Field.SIDE).isEmpty() ? bySign : row.requiredWord(Field.SIDE, WORDS);
        Priced entry =
                new Priced(row.requiredPrice(ENTRY_PRICE, instrument.assetClass()), row.requiredWhen(ENTRY_TIMESTAMP));
        RoundTripBuilder trip = row.roundTrip(instrument, side, quantity, entry)
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .annotated(Aliases.annotations(row));
        if (!row.text(EXIT_PRICE).isEmpty() || !row.text(EXIT_TIMESTAMP).isEmpty()) {
            trip.exit(row.requiredPrice(EXIT_PRICE, instrument.assetClass()), row.requiredWhen(EXIT_TIMESTAMP));
        }
        FeeSigns.charges(row).ifPresent(trip::charges);
        row.positive(Field.FX_RATE).ifPresent(trip::fxRate);
        return trip.counted(ordinals);
    }
}
