package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.analytics.control.live.ClosedTradesStore;
import com.tradingjournal.analytics.control.live.ClosedTradesStore.Unclosed;
import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.analytics.control.question.Source;
import com.tradingjournal.analytics.control.question.Sourced;
import com.tradingjournal.metrics.control.Summaries;
import com.tradingjournal.metrics.entity.DailyInput.DayResult;
import com.tradingjournal.metrics.entity.SeriesFigures;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.TradeTotals;
import com.tradingjournal.metrics.entity.TradingCalendar;
import com.tradingjournal.trades.control.TradeFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures from what the batch has added up beforehand, made exact by what has changed since. Empty where the cache does not
 * answer a question; then trades and lots do, to the same digit.
 */
@ApplicationScoped
public class CachedFigures {

    private final CacheStore cache;
    private final MergedStore merged;
    private final SeriesStore series;
    private final ClosedTradesStore trades;

    @Inject
    public CachedFigures(CacheStore cache, MergedStore merged, SeriesStore series, ClosedTradesStore trades) {
        this.cache = cache;
        this.merged = merged;
        this.series = series;
        this.trades = trades;
    }

    public Optional<CachedSummary> summary(Scope scope) {
        Standing standing = hasDays(scope) ? cache.ofLots(scope) : cache.ofTrades(scope);
        return standing.isUsable() ? Optional.of(summary(scope, standing)) : Optional.empty();
    }

    /** What lots realised day by day, and on which calendar. */
    public Optional<Sourced<Realized>> toDate(Scope scope) {
        Standing standing = cache.ofLotsToDate(scope);
        return standing.isUsable()
                ? Optional.of(merged.toDate(scope, standing).map(days -> realized(scope, days)))
                : Optional.empty();
    }

    /** Of a scope with a first and a last day. */
    public Optional<Sourced<List<CalendarMonth.Day>>> calendar(Scope scope) {
        Standing standing = cache.ofLots(scope);
        return standing.isUsable() ? Optional.of(merged.calendar(scope, standing)) : Optional.empty();
    }

    public Optional<Sourced<List<BreakdownRow>>> breakdown(Scope scope, Crossing by) {
        if (KeyedRows.canTell(scope, by)) {
            return cache.ofDimensions(scope).isUsable() ? Optional.of(merged.keyed(scope, by)) : Optional.empty();
        }
        Optional<Grain> grain = Grain.of(by.dimensions());
        Standing standing = grain.isPresent() ? cache.ofTrades(scope) : Standing.USELESS;
        return grain.filter(_ -> standing.isUsable()).map(coarsest -> merged.breakdown(scope, standing, by, coarsest));
    }

    /** Only where no day has changed: an index finds trades in other currencies faster than changed days are computed. */
    public Optional<List<OtherCurrency>> otherCurrencies(Scope scope) {
        Standing standing = cache.ofTrades(scope);
        return standing.rows() == Standing.Rows.CLEAN
                ? Optional.of(merged.otherCurrencies(scope, standing))
                : Optional.empty();
    }

    private CachedSummary summary(Scope scope, Standing standing) {
        Sourced<Map<String, CurrencyTotals>> all = merged.totals(scope, standing);
        Sourced<CurrencyTotals> closed = all.map(totals -> totals.getOrDefault(scope.currency(), CurrencyTotals.NONE));
        TradeTotals totals = closed.figures().totals();
        Unclosed unclosed = trades.unclosed(scope);
        BigDecimal realized = hasDays(scope)
                ? closed.figures().realized()
                : totals.money().net().add(unclosed.realized());
        Sourced<SeriesFigures> ordered = ordered(scope, standing, closed);
        Summary.Context context =
                new Summary.Context(scope.currency(), unclosed.open(), unclosed.needsReview(), realized);
        Summary summary = Summaries.summary(context, totals, ordered.figures());
        return new CachedSummary(
                new Sourced<>(summary, closed.source().and(ordered.source())), others(scope, all.figures()));
    }

    private static List<OtherCurrency> others(Scope scope, Map<String, CurrencyTotals> all) {
        return all.entrySet().stream()
                .filter(other -> !other.getKey().equals(scope.currency()))
                .filter(other -> other.getValue().totals().n() > 0)
                .map(other -> other.getValue().asOther(other.getKey()))
                .toList();
    }

    /** What only all trades in order of closing can tell; without any, there is nothing to ask. */
    private Sourced<SeriesFigures> ordered(Scope scope, Standing standing, Sourced<CurrencyTotals> closed) {
        if (closed.figures().totals().n() == 0) {
            return new Sourced<>(SeriesFigures.NONE, closed.source());
        }
        SeriesFigures kept = standing.series();
        return kept == null
                ? new Sourced<>(Summaries.ordered(series.of(scope), scope.tolerance()), Source.LIVE)
                : new Sourced<>(kept, Source.CACHE);
    }

    /** Where all trades that closed in the period are crypto, every day of it is observed. */
    private static Realized realized(Scope scope, List<DayTotals> days) {
        LocalDate from = scope.filter().from();
        List<DayTotals> period = days.stream()
                .filter(day -> from == null || !day.day().isBefore(from))
                .toList();
        long n = period.stream().mapToLong(DayTotals::n).sum();
        long crypto = period.stream().mapToLong(DayTotals::crypto).sum();
        return new Realized(
                n > 0 && n == crypto ? TradingCalendar.EVERY_DAY : TradingCalendar.WEEKDAYS,
                days.stream()
                        .filter(day -> day.lots() > 0)
                        .map(DayTotals::realized)
                        .toList());
    }

    private static boolean hasDays(Scope scope) {
        TradeFilter filter = scope.filter();
        return filter.from() != null || filter.to() != null;
    }

    /** A summary, and what it leaves out. */
    public record CachedSummary(Sourced<Summary> made, List<OtherCurrency> others) {}

    /** Every day with a closing fill up to the last day asked for, and on which days returns are observed. */
    public record Realized(TradingCalendar calendar, List<DayResult> days) {}
}
