package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Reason.NO_TRADES;
import static com.tradingjournal.metrics.entity.Reason.TOO_FEW_TRADES;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Performance;
import com.tradingjournal.metrics.entity.SeriesFigures;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.Summary.Confidence;
import com.tradingjournal.metrics.entity.Summary.Context;
import com.tradingjournal.metrics.entity.TradeSeries;
import com.tradingjournal.metrics.entity.TradeTotals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Puts the trade statistics of a question together. */
public final class Summaries {

    /** Fixed, so that an unchanged journal gives an unchanged answer; it is told with every interval. */
    public static final long SEED = 20_250_101;

    private Summaries() {}

    /** Totals and series are of the same closed trades; the tolerance decides wins and losses in streaks as in totals. */
    public static Summary summary(Context context, TradeTotals totals, TradeSeries series, BigDecimal tolerance) {
        return summary(context, totals, ordered(series, tolerance));
    }

    /** What of a summary only the series tells. */
    public static SeriesFigures ordered(TradeSeries series, BigDecimal tolerance) {
        Streaks streaks = Streaks.of(series, tolerance);
        long[] holds = series.holdSeconds();
        return new SeriesFigures(
                streaks.longestWins(),
                streaks.longestLosses(),
                streaks.current(),
                holds.length == 0 ? null : Quantiles.median(holds),
                series.size() < Bootstrap.FEWEST_TRADES ? null : Bootstrap.confidence(series.pnl(), SEED));
    }

    /** The same where the series has been looked at before. */
    public static Summary summary(Context context, TradeTotals totals, SeriesFigures ordered) {
        TradeFigures figures = new TradeFigures(totals);
        Undefined undefined = new Undefined();
        return new Summary(
                totals.n(),
                totals.outcomes().wins(),
                totals.outcomes().losses(),
                totals.outcomes().breakevens(),
                context.openTrades(),
                context.needsReview(),
                context.currency(),
                totals.money().net(),
                context.realizedPnl(),
                totals.money().gross(),
                totals.money().fees(),
                totals.money().ofWins(),
                totals.money().ofLosses(),
                undefined.value("winRate", figures.winRate()),
                undefined.value("winRateDecided", figures.winRateDecided()),
                undefined.value("profitFactor", figures.profitFactor()),
                undefined.value("averageWin", figures.averageWin()),
                undefined.value("averageLoss", figures.averageLoss()),
                undefined.value("payoffRatio", figures.payoffRatio()),
                undefined.value("expectancy", figures.expectancy()),
                totals.risk().n(),
                undefined.value("expectancyR", figures.expectancyR()),
                undefined.value("pnlStdDev", figures.pnlStdDev()),
                undefined.value("sqn", figures.sqn()),
                undefined.value("kelly", figures.kelly()),
                undefined.value("largestWin", figures.largestWin()),
                undefined.value("largestLoss", figures.largestLoss()),
                undefined.value("averageHoldSeconds", figures.averageHoldSeconds()),
                undefined.value("medianHoldSeconds", medianHold(ordered)),
                ordered.longestWins(),
                ordered.longestLosses(),
                ordered.current(),
                confidence(totals, ordered, undefined),
                undefined.reasons());
    }

    /** What a breakdown tells of the trades that share a key. */
    public static Performance performance(TradeTotals totals) {
        TradeFigures figures = new TradeFigures(totals);
        Undefined undefined = new Undefined();
        return new Performance(
                totals.n(),
                totals.money().net(),
                undefined.value("winRate", figures.winRate()),
                undefined.value("profitFactor", figures.profitFactor()),
                undefined.value("expectancy", figures.expectancy()),
                undefined.value("expectancyR", figures.expectancyR()),
                undefined.value("averageHoldSeconds", figures.averageHoldSeconds()),
                undefined.reasons());
    }

    private static Figure medianHold(SeriesFigures ordered) {
        BigDecimal median = ordered.medianHoldSeconds();
        return median == null ? Figure.undefined(NO_TRADES) : Figure.exact(median);
    }

    private static @Nullable Confidence confidence(TradeTotals totals, SeriesFigures ordered, Undefined undefined) {
        if (ordered.confidence() == null) {
            undefined.because("expectancyConfidence95", totals.n() == 0 ? NO_TRADES : TOO_FEW_TRADES);
        }
        return ordered.confidence();
    }
}
