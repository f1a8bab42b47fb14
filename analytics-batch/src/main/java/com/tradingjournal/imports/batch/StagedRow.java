package com.tradingjournal.imports.batch;

import static com.tradingjournal.tenancy.control.Columns.column;

import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillPairRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Position;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.imports.entity.InstrumentKey;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.tenancy.control.Columns;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row that was understood, as {@code import_rows} holds it until it is merged. */
record StagedRow(
        Place place,
        Position position,
        FillKey key,
        Instrument instrument,
        Side side,
        BigDecimal quantity,
        Leg entry,
        @Nullable Leg exit,
        @Nullable BigDecimal exitQuantity,
        Nature nature,
        @Nullable Charges charges,
        @Nullable BigDecimal fxRate,
        @Nullable FillRow fill,
        @Nullable Annotations annotations) {

    enum Kind {
        FILL,
        FILL_PAIR,
        NUMBERED_FILL,
        ROUND_TRIP
    }

    /**
     * Where it belongs.
     *
     * @param bookId the book of its own that it stands in
     */
    record Place(
            int number,
            Kind kind,
            UUID accountId,
            @Nullable UUID bookId,
            @Nullable Numbered numbered) {}

    /** A row that can still be rejected: its trade's number, and its cells as they came. */
    record Numbered(String trade, List<String> cells) {}

    static final Columns<StagedRow> COLUMNS = Columns.of(
            column("record_no", "integer", row -> row.place.number),
            column("kind", "text", row -> row.place.kind),
            column("line", "bigint", row -> row.position.line()),
            column("account_id", "uuid", row -> row.place.accountId),
            column("book_id", "uuid", row -> row.place.bookId),
            column("fill_key", "text", row -> row.key.text()),
            column("instrument", "text", row -> InstrumentKey.of(row.instrument)),
            column("symbol", "text", row -> row.instrument.symbol()),
            column("isin", "text", row -> row.instrument.isin()),
            column("exchange", "text", row -> row.instrument.exchange()),
            column("asset_class", "text", row -> row.instrument.assetClass()),
            column("underlying", "text", contract(Contract::underlying)),
            column("expiry", "date", contract(Contract::expiry)),
            column("strike", "numeric", contract(Contract::strike)),
            column("option_right", "text", contract(Contract::right)),
            column("multiplier", "numeric", row -> row.instrument.multiplier()),
            column("currency", "text", row -> row.instrument.currency()),
            column("fx_rate", "numeric", StagedRow::fxRate),
            column("side", "text", StagedRow::side),
            column("quantity", "numeric", StagedRow::quantity),
            column("price", "numeric", row -> row.entry.price()),
            column("executed_at", "timestamptz", row -> row.entry.at()),
            column("exit_quantity", "numeric", StagedRow::exitQuantity),
            column("exit_price", "numeric", row -> row.exit == null ? null : row.exit.price()),
            column("exit_at", "timestamptz", row -> row.exit == null ? null : row.exit.at()),
            column("sequence", "bigint", row -> row.position.sequence()),
            column("rows", "integer", row -> row.fill == null ? 1 : row.fill.rows()),
            column("effect", "text", row -> row.nature.effect() == Effect.UNMARKED ? null : row.nature.effect()),
            column("event", "text", row -> row.nature.event()),
            column("timing", "text", row -> row.nature.timing()),
            column("charges_stated", "boolean", row -> row.charges != null),
            column("brokerage", "numeric", charged(Charges::brokerage)),
            column("exchange_charge", "numeric", charged(Charges::exchange)),
            column("tax", "numeric", charged(Charges::tax)),
            column("stamp", "numeric", charged(Charges::stamp)),
            column("other_charge", "numeric", charged(Charges::other)),
            column("broker_fill_id", "text", row -> row.fill == null ? null : row.fill.brokerFillId()),
            column("order_id", "text", row -> row.fill == null ? null : row.fill.orderId()),
            column("stop_loss", "numeric", written(Annotations::stopLoss)),
            column("initial_risk", "numeric", written(Annotations::initialRisk)),
            column("target", "numeric", written(Annotations::target)),
            column("strategy", "text", written(Annotations::strategy)),
            column("tags", "text", written(annotations -> Columns.texts(annotations.tags()))),
            column("notes", "text", written(Annotations::notes)),
            column("rating", "smallint", written(Annotations::rating)),
            column(
                    "mistakes",
                    "text",
                    written(annotations -> Columns.texts(annotations.review().mistakes()))),
            column(
                    "rules_followed",
                    "text",
                    written(annotations -> Columns.texts(annotations.review().rulesFollowed()))),
            column(
                    "rules_broken",
                    "text",
                    written(annotations -> Columns.texts(annotations.review().rulesBroken()))),
            column("trade_number", "text", numbered(Numbered::trade)),
            column("cells", "text", numbered(numbered -> Columns.texts(numbered.cells))));

    static StagedRow of(Place place, FillRow fill, @Nullable Annotations annotations) {
        return new StagedRow(
                place,
                fill.position(),
                fill.key(),
                fill.instrument(),
                fill.side(),
                fill.quantity(),
                fill.leg(),
                null,
                null,
                fill.nature(),
                fill.charges(),
                fill.fxRate(),
                fill,
                annotations);
    }

    /** The fees of both stand on the second. */
    static StagedRow of(Place place, FillPairRow pair) {
        FillRow first = pair.first();
        FillRow second = pair.second();
        return new StagedRow(
                place,
                first.position(),
                first.key(),
                first.instrument(),
                first.side(),
                first.quantity(),
                first.leg(),
                second.leg(),
                second.quantity(),
                first.nature(),
                total(first.charges(), second.charges()),
                first.fxRate(),
                first,
                null);
    }

    private static @Nullable Charges total(@Nullable Charges one, @Nullable Charges other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }

    static StagedRow of(Place place, OwnFillRow row) {
        return of(place, row.fill(), row.annotations());
    }

    static StagedRow of(Place place, RoundTripRow trip) {
        return new StagedRow(
                place,
                trip.position(),
                trip.key(),
                trip.instrument(),
                trip.side(),
                trip.quantity(),
                trip.entry(),
                trip.exit(),
                trip.exit() == null ? null : trip.quantity(),
                new Nature(Effect.UNMARKED, Event.TRADE, trip.timing()),
                trip.charges(),
                trip.fxRate(),
                null,
                trip.annotations());
    }

    private static Function<StagedRow, @Nullable Object> contract(Function<Contract, @Nullable Object> term) {
        return row -> {
            Contract contract = row.instrument.contract();
            return contract == null ? null : term.apply(contract);
        };
    }

    private static Function<StagedRow, @Nullable Object> charged(Function<Charges, BigDecimal> part) {
        return row -> part.apply(row.charges == null ? Charges.NONE : row.charges);
    }

    private static Function<StagedRow, @Nullable Object> numbered(Function<Numbered, @Nullable Object> part) {
        return row -> row.place.numbered == null ? null : part.apply(row.place.numbered);
    }

    private static Function<StagedRow, @Nullable Object> written(Function<Annotations, @Nullable Object> part) {
        return row -> row.annotations == null ? null : part.apply(row.annotations);
    }
}
