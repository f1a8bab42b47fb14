package com.tradingjournal.metrics.control;

import static com.tradingjournal.metrics.entity.Reason.NO_TRADES;
import static com.tradingjournal.metrics.entity.Reason.TOO_FEW_TRADES;

import com.tradingjournal.metrics.entity.Figure;
import com.tradingjournal.metrics.entity.Performance;
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
        TradeFigures figures = new TradeFigures(totals);
        Streaks streaks = Streaks.of(series, tolerance);
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
                undefined.value("medianHoldSeconds", medianHold(series)),
                streaks.longestWins(),
                streaks.longestLosses(),
                streaks.current(),
                confidence(series, undefined),
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

    private static Figure medianHold(TradeSeries series) {
        long[] known = series.holdSeconds();
        return Figure.when(known.length > 0, NO_TRADES, () -> Figure.exact(Quantiles.median(known)));
    }

    private static @Nullable Confidence confidence(TradeSeries series, Undefined undefined) {
        if (series.size() >= Bootstrap.FEWEST_TRADES) {
            return Bootstrap.confidence(series.pnl(), SEED);
        }
        undefined.because("expectancyConfidence95", series.size() == 0 ? NO_TRADES : TOO_FEW_TRADES);
        return null;
    }
}
