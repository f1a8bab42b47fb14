package com.tradingjournal.trades.control;

import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Annotations.Review;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Position;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.TradeStatus;
import com.tradingjournal.trades.control.ExportedTrade.ExportedFill;
import com.tradingjournal.trades.entity.FillDetails;
import com.tradingjournal.trades.entity.FollowedRule;
import com.tradingjournal.trades.entity.InstrumentDraft;
import com.tradingjournal.trades.entity.TradeDetails.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trade as rows of our own CSV. As round trips it may lose something: a scaled trade has its mean prices, to 8 places, and one
 * that is closed in part is two, the closed part and the open rest, which share its risk. As fills it loses nothing.
 */
public final class CsvRows {

    private static final int PLACES = 8;

    /** What only a row that is read has: where it stood, and what it is known by. */
    private static final Position NOWHERE = new Position(0, 0);

    private static final FillKey UNKNOWN = new FillKey("");

    private CsvRows() {}

    /** Nothing for a close whose opening nobody knows: see {@link #orphan}. */
    public static List<RoundTripRow> roundTrips(ExportedTrade exported) {
        Outcome outcome = exported.trade().outcome();
        return switch (outcome.status()) {
            case NEEDS_REVIEW -> List.of();
            case CLOSED -> List.of(closed(exported));
            case OPEN ->
                outcome.closedQuantity().signum() == 0
                        ? List.of(open(exported))
                        : List.of(closedPart(exported), openRest(exported));
        };
    }

    /** A close that is held for review, as a row with an exit alone. */
    public static Optional<RoundTripRow> orphan(ExportedTrade exported) {
        Outcome outcome = exported.trade().outcome();
        if (outcome.status() != TradeStatus.NEEDS_REVIEW) {
            return Optional.empty();
        }
        Leg exit = leg(outcome.exitPrice(), outcome.exitTimestamp());
        return Optional.of(row(exported, new Part(outcome.quantity(), exit, exit, outcome.fees(), risk(exported))));
    }

    /** In the order of matching. Fills held for review have no trade's number: they stand in their account's book. */
    public static List<OwnFillRow> fills(ExportedTrade exported) {
        boolean held = exported.trade().outcome().status() == TradeStatus.NEEDS_REVIEW;
        String number = held ? null : Long.toString(exported.number());
        Annotations annotations = annotations(exported, risk(exported));
        return exported.fills().stream()
                .map(fill -> new OwnFillRow(number, fill(exported, fill), annotations))
                .toList();
    }

    /** A part of a trade that is a round trip. */
    private record Part(
            BigDecimal quantity,
            Leg entry,
            @Nullable Leg exit,
            BigDecimal fees,
            @Nullable BigDecimal risk) {}

    private static RoundTripRow closed(ExportedTrade exported) {
        Outcome outcome = exported.trade().outcome();
        Leg exit = leg(outcome.exitPrice(), outcome.exitTimestamp());
        Leg entry =
                outcome.entryTimestamp() == null ? leg(outcome.entryPrice(), outcome.exitTimestamp()) : entry(outcome);
        return row(exported, new Part(outcome.quantity(), entry, exit, outcome.fees(), risk(exported)));
    }

    private static RoundTripRow open(ExportedTrade exported) {
        Outcome outcome = exported.trade().outcome();
        return row(exported, new Part(outcome.quantity(), entry(outcome), null, outcome.fees(), risk(exported)));
    }

    private static RoundTripRow closedPart(ExportedTrade exported) {
        Outcome outcome = exported.trade().outcome();
        ExportedTrade.Closed closed = exported.closed();
        BigDecimal quantity = outcome.closedQuantity();
        Leg entry = leg(price(exported, closed.entryValue(), quantity), outcome.entryTimestamp());
        Leg exit = leg(price(exported, closed.exitValue(), quantity), closed.lastExit());
        return row(exported, new Part(quantity, entry, exit, closed.fees(), closedRisk(exported)));
    }

    private static RoundTripRow openRest(ExportedTrade exported) {
        Outcome outcome = exported.trade().outcome();
        ExportedTrade.Closed closed = exported.closed();
        BigDecimal quantity = outcome.quantity().subtract(outcome.closedQuantity());
        BigDecimal value = closed.openedValue().subtract(closed.entryValue());
        Leg entry = leg(price(exported, value, quantity), outcome.entryTimestamp());
        BigDecimal whole = risk(exported);
        BigDecimal part = closedRisk(exported);
        BigDecimal risk = whole == null || part == null ? null : whole.subtract(part);
        return row(exported, new Part(quantity, entry, null, outcome.fees().subtract(closed.fees()), risk));
    }

    private static @Nullable BigDecimal closedRisk(ExportedTrade exported) {
        Outcome outcome = exported.trade().outcome();
        BigDecimal risk = outcome.initialRisk();
        return risk == null
                ? null
                : risk.multiply(outcome.closedQuantity()).divide(outcome.quantity(), PLACES, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal risk(ExportedTrade exported) {
        return exported.trade().outcome().initialRisk();
    }

    private static BigDecimal price(ExportedTrade exported, BigDecimal value, BigDecimal quantity) {
        BigDecimal units = quantity.multiply(exported.trade().instrument().multiplier());
        return value.divide(units, PLACES, RoundingMode.HALF_EVEN);
    }

    private static Leg entry(Outcome outcome) {
        return leg(outcome.entryPrice(), outcome.entryTimestamp());
    }

    private static Leg leg(@Nullable BigDecimal price, @Nullable Instant at) {
        return new Leg(
                Objects.requireNonNull(price).setScale(PLACES, RoundingMode.HALF_EVEN), Objects.requireNonNull(at));
    }

    private static RoundTripRow row(ExportedTrade exported, Part part) {
        return new RoundTripRow(
                NOWHERE,
                exported.account(),
                instrument(exported),
                exported.trade().outcome().side(),
                part.quantity(),
                part.entry(),
                part.exit(),
                exported.trade().outcome().entryTimestamp() == null ? Timing.UNKNOWN : Timing.EXACT,
                Charges.other(part.fees()),
                exported.trade().instrument().fxRate(),
                UNKNOWN,
                annotations(exported, part.risk()));
    }

    private static FillRow fill(ExportedTrade exported, ExportedFill exportedFill) {
        FillDetails fill = exportedFill.fill();
        return new FillRow(
                NOWHERE,
                exported.account(),
                instrument(exported),
                fill.side(),
                fill.quantity(),
                new Leg(fill.price(), fill.executedAt()),
                fill.nature(),
                charges(fill),
                exportedFill.fxRate(),
                UNKNOWN,
                fill.brokerFillId(),
                fill.orderId(),
                1);
    }

    /** Of a fill that two trades share only the sum is this trade's. */
    private static Charges charges(FillDetails fill) {
        FillDetails.Charges parts = fill.charges();
        Charges whole = new Charges(parts.brokerage(), parts.exchange(), parts.tax(), parts.stamp(), parts.other());
        return whole.total().compareTo(fill.fees()) == 0 ? whole : Charges.other(fill.fees());
    }

    private static Instrument instrument(ExportedTrade exported) {
        InstrumentDraft traded = exported.trade().instrument();
        return new Instrument(
                traded.symbol(),
                exported.isin(),
                traded.exchange(),
                null,
                traded.assetClass(),
                traded.multiplier(),
                new Contract(traded.underlying(), traded.expiry(), traded.strike(), traded.right()),
                traded.currency());
    }

    private static Annotations annotations(ExportedTrade exported, @Nullable BigDecimal risk) {
        com.tradingjournal.trades.entity.Annotations written = exported.trade().annotations();
        return new Annotations(
                written.stopLoss(),
                risk,
                written.target(),
                written.strategy(),
                written.tags(),
                written.notes(),
                written.rating(),
                new Review(written.mistakes(), rules(written, true), rules(written, false)));
    }

    private static List<String> rules(com.tradingjournal.trades.entity.Annotations written, boolean followed) {
        return written.rules().stream()
                .filter(rule -> rule.followed() == followed)
                .map(FollowedRule::rule)
                .toList();
    }
}
