package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Timing;
import java.math.BigDecimal;
import java.util.Map;

/** Our own CSV, one fill per row with its trade's number: the form that loses nothing. */
final class JournalFills implements BrokerFormat {

    private static final Map<String, Effect> EFFECTS =
            Map.of("open", Effect.OPEN, "close", Effect.CLOSE, "unmarked", Effect.UNMARKED);
    private static final Map<String, Event> EVENTS = Map.of(
            "expiry", Event.EXPIRY,
            "assignment", Event.ASSIGNMENT,
            "exercise", Event.EXERCISE,
            "split", Event.SPLIT,
            "trade", Event.TRADE);
    private static final Map<String, Timing> TIMINGS =
            Map.of("exact", Timing.EXACT, "date_only", Timing.DATE_ONLY, "unknown", Timing.UNKNOWN);

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(Field.TRADE_NUMBER, "trade")
            .required(Field.SYMBOL, "symbol")
            .required(Field.SIDE, "side")
            .required(Field.QUANTITY, "quantity")
            .required(Field.PRICE, "price")
            .optional(Field.FEES, "fees")
            .required(Field.EXECUTED_AT, "timestamp")
            .with(JournalColumns.columns())
            .optional(Field.FILL_ID, "broker_fill_id")
            .optional(Field.ORDER_ID, "order_id")
            .optional(Field.EFFECT, "effect")
            .optional(Field.EVENT, "event")
            .optional(Field.TIMING, "timing")
            .optional(Field.CHARGES, "charges");

    @Override
    public String id() {
        return "journal-fills";
    }

    @Override
    public String name() {
        return "Trading Journal fills";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String trade = row.name(Field.TRADE_NUMBER, 64).orElse(null);
        Instrument instrument = JournalColumns.instrument(row);
        Traded traded = new Traded(
                row.requiredWord(Field.SIDE, Sides.WORDS),
                row.requiredPositive(Field.QUANTITY),
                row.requiredPrice(Field.PRICE, instrument.assetClass()),
                new When(
                        row.requiredInstant(Field.EXECUTED_AT),
                        row.word(Field.TIMING, TIMINGS).orElse(Timing.EXACT)));
        FillBuilder fill = row.fill(instrument, traded)
                .account(JournalColumns.account(row))
                .effect(row.word(Field.EFFECT, EFFECTS).orElse(Effect.UNMARKED))
                .event(row.word(Field.EVENT, EVENTS).orElse(Event.TRADE))
                .charges(charges(row));
        row.positive(Field.FX_RATE).ifPresent(fill::fxRate);
        FillRow counted = fill.counted(ordinals);
        return new OwnFillRow(
                trade, row.id(Field.FILL_ID).map(counted::numbered).orElse(counted), JournalColumns.annotations(row));
    }

    /** What the fees are made of, where that adds up to them: of a fill that two trades share the parts are those of the whole. */
    private static Charges charges(Row row) {
        BigDecimal fees = row.amount(Field.FEES).orElse(BigDecimal.ZERO);
        return JsonCells.charges(row.text(Field.CHARGES))
                .filter(charges -> charges.total().compareTo(fees) == 0)
                .orElseGet(() -> Charges.other(fees));
    }
}
