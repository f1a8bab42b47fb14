package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.Fact;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
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
        Side side = row.requiredWord(Field.SIDE, Sides.WORDS);
        BigDecimal quantity = row.requiredPositive(Field.QUANTITY);
        AssetClass assetClass = instrument.assetClass();
        Leg entry =
                new Leg(row.requiredPrice(Field.ENTRY_PRICE, assetClass), row.requiredInstant(Field.ENTRY_TIMESTAMP));
        Leg exit = exit(row, assetClass, entry);
        BigDecimal units = quantity.multiply(instrument.multiplier());
        row.checkValue(Field.ENTRY_PRICE, units.multiply(entry.price()));
        row.checkValue(Field.EXIT_PRICE, units.multiply(exit == null ? BigDecimal.ZERO : exit.price()));
        String what = Fact.of("trip", instrument.symbol(), side, quantity);
        return new RoundTripRow(
                row.position(),
                JournalColumns.accountOrNone(row),
                instrument,
                side,
                quantity,
                entry,
                exit,
                Timing.EXACT,
                row.amount(Field.FEES).map(Charges::other).orElse(Charges.NONE),
                row.positive(Field.FX_RATE).orElse(null),
                ordinals.key(JournalColumns.account(row), fact(what, entry, exit)),
                JournalColumns.annotations(row));
    }

    private static @Nullable Leg exit(Row row, AssetClass assetClass, Leg entry) {
        boolean price = !row.text(Field.EXIT_PRICE).isEmpty();
        boolean time = !row.text(Field.EXIT_TIMESTAMP).isEmpty();
        if (!price && !time) {
            return null;
        }
        Leg exit = new Leg(row.requiredPrice(Field.EXIT_PRICE, assetClass), row.requiredInstant(Field.EXIT_TIMESTAMP));
        if (exit.at().isBefore(entry.at())) {
            row.reject(Field.EXIT_TIMESTAMP, ProblemCode.CONTRADICTION, "is before the entry");
        }
        return exit;
    }

    /** The values it came with: the same row stays the same whatever a person makes of its trade. */
    private static String fact(String what, Leg entry, @Nullable Leg exit) {
        return exit == null
                ? Fact.of(what, entry.price(), entry.at(), "open")
                : Fact.of(what, entry.price(), entry.at(), exit.price(), exit.at());
    }
}
