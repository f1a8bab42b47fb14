package com.tradingjournal.imports.boundary;

import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillPairRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Folded;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row as it was read: a fill has a price and an instant, a round trip may have those of its exit too. */
public record PreviewRow(
        long line,
        Outcome outcome,
        @Nullable String account,
        @Nullable String symbol,
        @Nullable AssetClass assetClass,
        @Nullable Side side,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable Instant timestamp,
        @Nullable BigDecimal exitPrice,
        @Nullable Instant exitTimestamp,
        @Nullable BigDecimal fees,
        @Nullable String message) {

    /** What the row would be taken for. */
    public enum Outcome {
        FILL,
        /** A purchase and a sale; the sale's price stands as the exit's. */
        FILL_PAIR,
        ROUND_TRIP,
        CHARGES,
        IGNORED,
        REJECTED
    }

    static PreviewRow of(ParsedRow row) {
        return switch (row) {
            case FillRow fill -> fill(fill);
            case FillPairRow pair -> pair(pair.first(), pair.second());
            case OwnFillRow own -> fill(own.fill());
            case RoundTripRow trip -> roundTrip(trip);
            case Folded folded ->
                other(folded.line(), Outcome.CHARGES, "Counted with the fill whose charges it states.");
            case Ignored ignored -> other(ignored.line(), Outcome.IGNORED, ignored.reason());
            case Rejected rejected ->
                other(rejected.line(), Outcome.REJECTED, rejected.problem().message());
        };
    }

    private static PreviewRow fill(FillRow fill) {
        return new PreviewRow(
                fill.line(),
                Outcome.FILL,
                fill.account(),
                fill.instrument().symbol(),
                fill.instrument().assetClass(),
                fill.side(),
                fill.quantity(),
                fill.leg().price(),
                fill.leg().at(),
                null,
                null,
                fill.fees(),
                null);
    }

    private static PreviewRow pair(FillRow first, FillRow second) {
        return new PreviewRow(
                first.line(),
                Outcome.FILL_PAIR,
                first.account(),
                first.instrument().symbol(),
                first.instrument().assetClass(),
                first.side(),
                first.quantity(),
                first.leg().price(),
                first.leg().at(),
                second.leg().price(),
                second.leg().at(),
                first.fees().add(second.fees()),
                null);
    }

    private static PreviewRow roundTrip(RoundTripRow trip) {
        return new PreviewRow(
                trip.line(),
                Outcome.ROUND_TRIP,
                trip.account(),
                trip.instrument().symbol(),
                trip.instrument().assetClass(),
                trip.side(),
                trip.quantity(),
                trip.entry().price(),
                trip.entry().at(),
                trip.exit() == null ? null : trip.exit().price(),
                trip.exit() == null ? null : trip.exit().at(),
                trip.fees(),
                null);
    }

    private static PreviewRow other(long line, Outcome outcome, String message) {
        return new PreviewRow(line, outcome, null, null, null, null, null, null, null, null, null, null, message);
    }
}
