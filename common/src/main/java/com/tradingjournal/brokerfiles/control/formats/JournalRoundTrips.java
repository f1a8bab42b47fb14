package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import org.jspecify.annotations.Nullable;

/** Our own CSV, one round trip per row: what people write by hand. Without an exit the trade is open. */
final class JournalRoundTrips implements BrokerFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(Field.SYMBOL, "symbol")
            .required(Field.SIDE, "side")
            .required(Field.QUANTITY, "quantity")
            .required(Field.ENTRY_PRICE, "entry_price")
            .optional(Field.EXIT_PRICE, "exit_price")
            .optional(Field.FEES, "fees")
            .required(Field.ENTRY_TIMESTAMP, "entry_timestamp")
            .optional(Field.EXIT_TIMESTAMP, "exit_timestamp")
            .with(JournalColumns.columns());

    @Override
    public String id() {
        return "journal-round-trips";
    }

    @Override
    public String name() {
        return "Trading Journal round trips";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = JournalColumns.instrument(row);
        AssetClass assetClass = instrument.assetClass();
        Side side = row.requiredWord(Field.SIDE, Sides.WORDS);
        Priced entry = new Priced(row.requiredPrice(Field.ENTRY_PRICE, assetClass), entered(row));
        RoundTripBuilder trip = row.roundTrip(instrument, side, row.requiredPositive(Field.QUANTITY), entry)
                .account(JournalColumns.account(row))
                .charges(row.amount(Field.FEES).map(Charges::other).orElse(Charges.NONE))
                .annotated(JournalColumns.annotations(row));
        if (!row.text(Field.EXIT_PRICE).isEmpty()
                || !row.text(Field.EXIT_TIMESTAMP).isEmpty()) {
            trip.exit(row.requiredPrice(Field.EXIT_PRICE, assetClass), row.requiredWhen(Field.EXIT_TIMESTAMP));
        }
        row.positive(Field.FX_RATE).ifPresent(trip::fxRate);
        return trip.counted(ordinals);
    }

    /** Not known of a trade of which only the close is. */
    private static @Nullable When entered(Row row) {
        boolean onlyClosed = row.text(Field.ENTRY_TIMESTAMP).isEmpty()
                && !row.text(Field.EXIT_TIMESTAMP).isEmpty();
        return onlyClosed ? null : row.requiredWhen(Field.ENTRY_TIMESTAMP);
    }
}
