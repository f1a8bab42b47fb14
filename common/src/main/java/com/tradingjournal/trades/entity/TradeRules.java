package com.tradingjournal.trades.entity;

import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a trade believable, across its fields; what one field alone may hold stands on the request. Every problem is
 * named by the field as the client sent it, and all of them are told at once.
 */
public final class TradeRules {

    /** Beyond this the scaled columns would overflow: 9 × 10¹⁰ in the trade's currency. */
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("90000000000");

    /** What has been quoted below zero: oil was, in April 2020, and a spread of options can be. */
    private static final Set<AssetClass> MAY_BE_NEGATIVE =
            EnumSet.of(AssetClass.OPTION, AssetClass.FUTURE, AssetClass.COMMODITY);

    private final List<FieldProblem> problems = new ArrayList<>();

    private TradeRules() {}

    /** @throws Invalid naming every field that does not fit */
    public static void requireValid(TradeDraft draft) {
        TradeRules rules = new TradeRules();
        if (draft.synthetic()) {
            rules.complete(draft.roundTrip());
        }
        if (rules.problems.isEmpty()) {
            rules.inOrder(draft.roundTrip());
            rules.amounts(draft);
        }
        rules.option(draft.instrument());
        rules.levels(draft);
        rules.refuse();
    }

    /** @throws Invalid naming a stop or a target at which what is traded has never been quoted */
    public static void requireLevels(TradeDraft draft) {
        TradeRules rules = new TradeRules();
        rules.levels(draft);
        rules.refuse();
    }

    /** @throws Invalid naming the price of a fill that does not fit what is traded */
    public static void requireValid(FillDraft fill, InstrumentDraft instrument) {
        TradeRules rules = new TradeRules();
        rules.amount("price", fill, instrument);
        rules.refuse();
    }

    /**
     * Where fills say what a trade is, everything else that is said of it must agree with them.
     *
     * @throws Invalid naming every field that contradicts the fills
     */
    public static void requireAgreement(TradeDraft said, TradeDetails actual) {
        TradeRules rules = new TradeRules();
        RoundTripDraft trip = said.roundTrip();
        TradeDetails.Outcome outcome = actual.outcome();
        rules.agree("accountId", said.accountId(), actual.origin().accountId());
        rules.agree(said.instrument(), actual.instrument());
        rules.agree("side", trip.side(), outcome.side());
        rules.agree("quantity", trip.quantity(), outcome.quantity());
        rules.agree("entryPrice", trip.entryPrice(), outcome.entryPrice());
        rules.agree("entryTimestamp", trip.entryTimestamp(), outcome.entryTimestamp());
        rules.agree("exitPrice", trip.exitPrice(), outcome.exitPrice());
        rules.agree("exitTimestamp", trip.exitTimestamp(), outcome.exitTimestamp());
        rules.agree("fees", trip.fees(), outcome.fees());
        rules.refuse();
    }

    /** Whether a round trip is said exactly as it is: then its fills stay as they are, and nobody has edited them. */
    public static boolean repeats(TradeDraft said, TradeDetails actual) {
        RoundTripDraft trip = said.roundTrip();
        TradeDetails.Outcome outcome = actual.outcome();
        return same(said.accountId(), actual.origin().accountId())
                && repeats(said.instrument(), actual.instrument())
                && same(trip.side(), outcome.side())
                && same(trip.quantity(), outcome.quantity())
                && same(trip.entryPrice(), outcome.entryPrice())
                && same(trip.entryTimestamp(), outcome.entryTimestamp())
                && same(trip.exitPrice(), outcome.exitPrice())
                && same(trip.exitTimestamp(), outcome.exitTimestamp())
                && repeatsFees(trip.fees(), actual);
    }

    /** Nothing is said of fees that nobody stated: they are computed, or 0. */
    private static boolean repeatsFees(@Nullable BigDecimal said, TradeDetails actual) {
        return said == null
                ? !actual.origin().feesStated()
                : said.compareTo(actual.outcome().fees()) == 0;
    }

    private static boolean repeats(InstrumentDraft said, InstrumentDraft actual) {
        return same(said.symbol(), actual.symbol())
                && same(said.assetClass(), actual.assetClass())
                && same(said.multiplier(), actual.multiplier())
                && same(said.currency(), actual.currency())
                && same(said.fxRate(), actual.fxRate())
                && same(said.exchange(), actual.exchange())
                && same(said.underlying(), actual.underlying())
                && same(said.expiry(), actual.expiry())
                && same(said.strike(), actual.strike())
                && same(said.right(), actual.right());
    }

    private static <T extends Comparable<? super T>> boolean same(@Nullable T said, @Nullable T actual) {
        return said == null || actual == null ? said == actual : said.compareTo(actual) == 0;
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private void agree(InstrumentDraft said, InstrumentDraft actual) {
        agree("symbol", said.symbol(), actual.symbol());
        agree("assetClass", said.assetClass(), actual.assetClass());
        agree("multiplier", said.multiplier(), actual.multiplier());
        agree("currency", said.currency(), actual.currency());
        agree("fxRate", said.fxRate(), actual.fxRate());
        agree("exchange", said.exchange(), actual.exchange());
        agree("underlying", said.underlying(), actual.underlying());
        agree("expiry", said.expiry(), actual.expiry());
        agree("strike", said.strike(), actual.strike());
        agree("right", said.right(), actual.right());
    }

    private <T extends Comparable<? super T>> void agree(String field, @Nullable T said, @Nullable T actual) {
        if (said != null && (actual == null || said.compareTo(actual) != 0)) {
            problem(field, "follows from the trade's fills: change those, under /trades/{id}/executions");
        }
    }

    private void complete(RoundTripDraft trip) {
        required("side", trip.side());
        required("quantity", trip.quantity());
        required("entryPrice", trip.entryPrice());
        required("entryTimestamp", trip.entryTimestamp());
        if (trip.exitPrice() != null && trip.exitTimestamp() == null) {
            problem("exitTimestamp", "is required with exitPrice");
        }
        if (trip.exitPrice() == null && trip.exitTimestamp() != null) {
            problem("exitPrice", "is required with exitTimestamp");
        }
    }

    private void inOrder(RoundTripDraft trip) {
        Instant in = trip.entryTimestamp();
        Instant out = trip.exitTimestamp();
        if (in != null && out != null && out.isBefore(in)) {
            problem("exitTimestamp", "must not be before entryTimestamp");
        }
    }

    private void amounts(TradeDraft draft) {
        List<FillDraft> fills = draft.fills();
        for (int i = 0; i < fills.size(); i++) {
            String ofRoundTrip = i == 0 ? "entryPrice" : "exitPrice";
            amount(draft.synthetic() ? ofRoundTrip : "executions[" + i + "].price", fills.get(i), draft.instrument());
        }
    }

    private void amount(String field, FillDraft fill, InstrumentDraft instrument) {
        if (fill.price().signum() < 0 && !MAY_BE_NEGATIVE.contains(instrument.assetClass())) {
            problem(field, "must not be negative");
        }
        BigDecimal value = fill.quantity().multiply(fill.price()).multiply(instrument.multiplier());
        if (value.abs().compareTo(LARGEST_AMOUNT) > 0) {
            problem(field, "makes an amount beyond " + LARGEST_AMOUNT);
        }
    }

    private void levels(TradeDraft draft) {
        level("stopLoss", draft.annotations().stopLoss(), draft.instrument());
        level("target", draft.annotations().target(), draft.instrument());
    }

    private void level(String field, @Nullable BigDecimal price, InstrumentDraft instrument) {
        if (price != null && price.signum() < 0 && !MAY_BE_NEGATIVE.contains(instrument.assetClass())) {
            problem(field, "must not be negative");
        }
    }

    private void option(InstrumentDraft instrument) {
        boolean option = instrument.assetClass() == AssetClass.OPTION;
        if (!option && instrument.right() != null) {
            problem("right", "is for options only");
        }
        if (!option && instrument.strike() != null) {
            problem("strike", "is for options only");
        }
    }

    private void required(String field, @Nullable Object value) {
        if (Objects.isNull(value)) {
            problem(field, "is required");
        }
    }

    private void problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }
}
