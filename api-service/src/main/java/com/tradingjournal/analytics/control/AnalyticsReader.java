package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.cache.CachedFigures;
import com.tradingjournal.analytics.control.cache.CachedFigures.Realized;
import com.tradingjournal.analytics.control.live.ClosedTradesStore;
import com.tradingjournal.analytics.control.live.ClosedTradesStore.Summed;
import com.tradingjournal.analytics.control.live.ClosedTradesStore.Unclosed;
import com.tradingjournal.analytics.control.live.DailyStore;
import com.tradingjournal.analytics.control.question.BreakdownRow;
import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.analytics.control.question.Scope;
import com.tradingjournal.analytics.control.question.Source;
import com.tradingjournal.analytics.control.question.Sourced;
import com.tradingjournal.metrics.control.DailyFigures;
import com.tradingjournal.metrics.control.EquityCurves;
import com.tradingjournal.metrics.control.Summaries;
import com.tradingjournal.metrics.entity.DailyInput;
import com.tradingjournal.metrics.entity.EquityCurve;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.metrics.entity.TradingCalendar;
import com.tradingjournal.tenancy.control.Snapshot;
import com.tradingjournal.trades.control.TradeFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a trader can ask of his journal. Every answer is of what is there now, all of it seen at one moment, whether it comes from
 * the cache, from trades or from both.
 */
@ApplicationScoped
@Transactional
@Snapshot
public class AnalyticsReader {

    private final Scopes scopes;
    private final ClosedTradesStore trades;
    private final DailyStore days;
    private final CachedFigures cached;
    private final Clock clock;

    @Inject
    public AnalyticsReader(
            Scopes scopes, ClosedTradesStore trades, DailyStore days, CachedFigures cached, Clock clock) {
        this.scopes = scopes;
        this.trades = trades;
        this.days = days;
        this.cached = cached;
        this.clock = clock;
    }

    public Reading<Summary> summary(Question question) {
        Scope scope = scopes.of(question);
        return cached.summary(scope)
                .map(found -> reading(scope, found.made(), found.others()))
                .orElseGet(() -> reading(scope, live(summary(scope))));
    }

    public Reading<Statistics> statistics(Question question) {
        Scope scope = scopes.of(question);
        Sourced<DailyInput> daily = daily(scope);
        Statistics statistics = DailyFigures.statistics(
                scope.currency(), daily.figures(), scope.workspace().riskFreeRate(), trades.distribution(scope));
        return reading(scope, new Sourced<>(statistics, daily.source().and(Source.LIVE)));
    }

    public Reading<EquityCurve> equityCurve(Question question, Period period) {
        Scope scope = scopes.of(question);
        return reading(scope, daily(scope).map(daily -> EquityCurves.curve(daily, period)));
    }

    /** The days behind statistics and curve, for what else can be told of them. */
    public Reading<DailyInput> days(Question question) {
        Scope scope = scopes.of(question);
        return reading(scope, daily(scope));
    }

    public Reading<CalendarMonth> calendar(Question question, YearMonth month) {
        Scope scope = scopes.of(question);
        Scope weeks = scope.within(CalendarMonth.firstDay(month), CalendarMonth.lastDay(month));
        Sourced<List<CalendarMonth.Day>> cells = cached.calendar(weeks).orElseGet(() -> live(days.calendar(weeks)));
        return reading(scope, cells.map(found -> CalendarMonth.of(month, scope.currency(), found)));
    }

    public Reading<List<BreakdownRow>> breakdown(Question question, Crossing by) {
        Scope scope = scopes.of(question);
        return reading(scope, cached.breakdown(scope, by).orElseGet(() -> live(trades.breakdown(scope, by))));
    }

    private Summary summary(Scope scope) {
        Summed closed = trades.summed(scope);
        Unclosed unclosed = trades.unclosed(scope);
        Summary.Context context = new Summary.Context(
                scope.currency(), unclosed.open(), unclosed.needsReview(), realizedPnl(scope, closed, unclosed));
        return Summaries.summary(context, closed.totals(), closed.series(), scope.tolerance());
    }

    /** Σ of the lots. All lots of a trade are its P&L to the digit; only a period parts them from the day their trade closed. */
    private BigDecimal realizedPnl(Scope scope, Summed closed, Unclosed unclosed) {
        TradeFilter filter = scope.filter();
        return filter.from() == null && filter.to() == null
                ? closed.totals().money().net().add(unclosed.realized())
                : days.realizedPnl(scope);
    }

    private Sourced<DailyInput> daily(Scope scope) {
        Sourced<Realized> realized = cached.toDate(scope).orElseGet(() -> live(realized(scope)));
        DailyInput toDate = new DailyInput(
                realized.figures().calendar(),
                days.startingBalance(scope).orElse(null),
                realized.figures().days(),
                days.cashFlows(scope));
        LocalDate from = scope.filter().from();
        return new Sourced<>(from == null ? toDate : toDate.from(from), realized.source());
    }

    private Realized realized(Scope scope) {
        TradingCalendar calendar = trades.areAllCrypto(scope) ? TradingCalendar.EVERY_DAY : TradingCalendar.WEEKDAYS;
        return new Realized(calendar, days.toDate(scope));
    }

    private static <T> Sourced<T> live(T figures) {
        return new Sourced<>(figures, Source.LIVE);
    }

    private <T> Reading<T> reading(Scope scope, Sourced<T> made) {
        return reading(scope, made, cached.otherCurrencies(scope).orElseGet(() -> trades.otherCurrencies(scope)));
    }

    private <T> Reading<T> reading(Scope scope, Sourced<T> made, List<OtherCurrency> others) {
        return new Reading<>(made.figures(), made.source(), clock.instant(), others);
    }
}
